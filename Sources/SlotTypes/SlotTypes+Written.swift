import Conversation
import Language

/// Types that are recognised by how they are written or spelled.
extension SlotTypes {
  func written(_ type: SlotType.Name, in text: NormalizedText) -> Resolution? {
    switch type {
    case "EmailAddress":
      emailAddress(in: text).map { resolution($0.value, $0.range, text) }
    case "PhoneNumber":
      PhoneNumber(SpelledText(text, spelling, expecting: .digits), in: text, numberLabels)
        .map { resolution($0.value, $0.range, text) }
    case "UKPostalCode":
      alphaNumeric(in: text).flatMap { code in
        PostalCode(code.value).map { resolution($0.value, code.range, text) }
      }
    case "URL":
      WebAddress(text).map { resolution(text.sourceText(of: $0.range), $0.range, text) }
    default: alphaNumeric(in: text).map { resolution($0.value, $0.range, text) }
    }
  }

  /// An address in the text without the particles at its end: 닷컴이요.
  private func emailAddress(in text: NormalizedText) -> EmailAddress? {
    guard let answer = fillers.answer(in: text) else { return nil }
    return EmailAddress(
      SpelledText(text, spelling, in: 0..<answer.upperBound, expecting: .letters))
  }

  /// The whole reply if it is a code (`a b c`), else what is left of it without its fillers.
  func alphaNumeric(in text: NormalizedText) -> AlphaNumeric? {
    for reply in [text.withoutAsides, fillers.answer(in: text)] {
      if let code = reply.flatMap({ AlphaNumeric(text, in: $0, spelling, numerals) }) {
        return code
      }
    }
    return nil
  }
}
