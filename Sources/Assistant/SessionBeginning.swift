import Conversation
import Foundation
import Sessions

extension DialogueState {
  /// The state of a session that begins now.
  static func new() -> DialogueState {
    DialogueState(session: SessionState(originatingRequestID: UUID().uuidString.lowercased()))
  }
}

extension Session.ID {
  /// Draws the variants of messages: the same session is told the same words.
  ///
  /// FNV-1a, 64 bits, since Swift's own hash changes from run to run.
  var seed: UInt64 {
    "\(self)".utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
