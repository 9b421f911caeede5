import Crypto
import SpeechWire

/// A rendering's name: SHA-256 of what was said, in which voice, by which engine.
package struct RenderingID: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  package let text: String

  /// Nil unless it is 64 lower-case hexadecimal digits, so that it may name a file.
  package init?(_ text: String) {
    guard text.utf8.count == 64, text.allSatisfy({ "0123456789abcdef".contains($0) }) else {
      return nil
    }
    self.text = text
  }

  init(_ score: Score, engine: EngineIdentity) {
    var writer = WireWriter()
    writer.write("mynah performance 2")
    writer.write(engine.version)
    writer.write(engine.fingerprint)
    writer.write(UInt32(engine.rateHz))
    for part in score.parts {
      switch part {
      case .line(let line):
        writer.write(UInt32(1))
        writer.write(line.order.payload)
      case .pause(let milliseconds):
        writer.write(UInt32(0))
        writer.write(UInt32(milliseconds))
      }
    }
    let digits = SHA256.hash(data: writer.bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }
    text = digits.joined()
  }

  package var description: String { text }
}
