import Assistant
import Conversation

/// What a client of the REST webhook sends.
struct RestMessage: Decodable {
  /// Whose conversation it is; absent, as from some of Rasa's clients: everybody's.
  var sender: String { givenSender ?? "default" }
  private var givenSender: String?
  var message: String
  /// Absent: the bot's first locale.
  var locale: LocaleID?
  /// Whether the answer's sound is wanted.
  var audio: Bool?

  private enum CodingKeys: String, CodingKey {
    case givenSender = "sender"
    case message, locale, audio
  }

  /// In UTF-16 code units.
  private static let longestMessage = Assistant.longestUtterance

  func check() throws {
    guard !sender.isEmpty else { throw LexError(kind: .validation, message: "sender: is empty") }
    guard (1...Self.longestMessage).contains(message.utf16.count) else {
      throw LexError(
        kind: .validation,
        message: "message: has \(message.utf16.count) characters, where 1 to "
          + "\(Self.longestMessage) are allowed")
    }
  }
}

/// One message of the bot, as Rasa's REST channel sends it.
struct RestAnswer: Encodable {
  struct Button: Encodable {
    var title: String
    var payload: String
  }

  private enum CodingKeys: String, CodingKey {
    case recipientID = "recipient_id"
    case text, image, buttons, custom, audio
  }

  var recipientID: String
  var text: String?
  var image: String?
  var buttons: [Button]?
  var custom: String?
  /// Where the sound of `text` is.
  var audio: String?

  init(_ message: Message, to recipient: String) {
    recipientID = recipient
    text = message.plainText
    if case .customPayload(let payload) = message.content { custom = payload }
    if case .imageResponseCard(let card) = message.content { image = card.imageUrl }
    let buttons = message.buttons.map { Button(title: $0.text, payload: $0.value) }
    self.buttons = buttons.isEmpty ? nil : buttons
  }
}
