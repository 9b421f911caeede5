import Conversation
import Foundation
import Language

/// Types that are recognised by how they are written.
extension SlotTypes {
  func written(_ type: SlotType.Name, in text: NormalizedText) -> Resolution? {
    switch type {
    case "EmailAddress": return emailAddress(in: text)
    case "PhoneNumber": return phoneNumber(in: text) ?? spokenPhoneNumber(in: text)
    case "UKPostalCode":
      return first(/[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}/, in: text) { found in
        let code = found.uppercased().filter { $0 != " " }
        return "\(code.dropLast(3)) \(code.suffix(3))"
      }
    default: return spelledCode(in: text) ?? code(in: text)
    }
  }

  private func emailAddress(in text: NormalizedText) -> Resolution? {
    if let range = EmailAddress.first(in: text.scalars) {
      return resolution(String(text.scalars[range]), range, text)
    }
    let (scalars, origins) = written(spelled: text)
    guard let range = EmailAddress.first(in: scalars) else { return nil }
    let source = origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
    return resolution(String(scalars[range]), source, text)
  }

  private func phoneNumber(in text: NormalizedText) -> Resolution? {
    let found = first(/\+?[0-9(][0-9()\-. \/]{5,}[0-9]/, in: text) { found in
      String(found.filter { $0.isNumber || $0 == "+" })
    }
    // E.164 has fifteen digits at most.
    return found.flatMap { ($0.value.interpretedValue?.count ?? 0) <= 16 ? $0 : nil }
  }

  /// The word with a digit in it, as it was written; else the whole reply without its spaces.
  private func code(in text: NormalizedText) -> Resolution? {
    let words = text.scalars.indices.split { text.scalars[$0] == " " }.map { word in
      word.lowerBound..<word.upperBound
    }
    let withDigit = words.first { word in text.scalars[word].contains { ScalarClass($0) == .digit }
    }
    guard let range = withDigit ?? stripped(text) else { return nil }
    let kept = text.sourceText(of: range).filter { $0.isLetter || $0.isNumber || $0 == "-" }
    return kept.isEmpty ? nil : resolution(kept, range, text)
  }

  private func first(
    _ pattern: some RegexComponent, in text: NormalizedText, _ value: (String) -> String
  ) -> Resolution? {
    let source = text.text
    guard let range = source.firstRange(of: pattern) else { return nil }
    let scalars = source.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
    return resolution(value(String(source[range])), start..<end, text)
  }
}
