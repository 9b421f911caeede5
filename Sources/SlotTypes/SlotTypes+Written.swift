import Conversation
import Foundation
import Language

/// Types that are recognised by how they are written.
extension SlotTypes {
  func written(_ type: SlotType.Name, in text: NormalizedText) -> Resolution? {
    let source = text.text
    switch type {
    case "EmailAddress":
      return first(source, /[a-z0-9._+\-]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+/, in: text) { $0 }
    case "PhoneNumber":
      return first(source, /\+?[0-9(][0-9()\-. ]{5,}[0-9]/, in: text) { found in
        String(found.filter { $0.isNumber || $0 == "+" })
      }
    case "UKPostalCode":
      return first(source, /[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}/, in: text) { found in
        let code = found.uppercased().filter { $0 != " " }
        return "\(code.dropLast(3)) \(code.suffix(3))"
      }
    default:
      return first(source, /[a-z0-9]+([ \-]?[a-z0-9])*/, in: text) { found in
        String(found.filter { $0.isLetter || $0.isNumber })
      }
    }
  }

  private func first(
    _ source: String, _ pattern: some RegexComponent, in text: NormalizedText,
    _ value: (String) -> String
  ) -> Resolution? {
    guard let range = source.firstRange(of: pattern) else { return nil }
    let scalars = source.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
    return resolution(value(String(source[range])), start..<end, text)
  }
}
