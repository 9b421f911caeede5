import Crypto
import Foundation

/// The name of a conversation's session: the platform's identifiers where Lex would allow them.
package enum SessionName {
  package static func joined(_ parts: [String]) -> String {
    let name = parts.joined(separator: ":")
    if (2...100).contains(name.utf8.count), name.utf8.allSatisfy(allowed.contains) { return name }
    let digest = Data(SHA256.hash(data: Data(name.utf8))).base64EncodedString()
    let safe = digest.prefix { $0 != "=" }.map { character in
      switch character {
      case "+": Character("-")
      case "/": Character("_")
      default: character
      }
    }
    return "\(parts.first ?? ""):" + String(safe)
  }

  private static let allowed = Set(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._:-".utf8)
}
