import Conversation
import Language

/// Types that are recognised by how they are written or spelled.
extension SlotTypes {
  func written(_ type: SlotType.Name, in text: NormalizedText) -> Resolution? {
    switch type {
    case "EmailAddress":
      emailAddress(in: text).map { resolution($0.value, $0.range, text) }
    case "PhoneNumber":
      PhoneNumber(text, spelling, numberLabels).map { resolution($0.value, $0.range, text) }
    case "UKPostalCode":
      alphaNumeric(in: text).flatMap { code in
        PostalCode(code.value).map { resolution($0.value, code.range, text) }
      }
    case "URL":
      WebAddress(text).map { resolution(text.sourceText(of: $0.range), $0.range, text) }
    default: alphaNumeric(in: text).map { resolution($0.value, $0.range, text) }
    }
  }

  /// An address in the text, or in what is left of it without particles: 닷컴이요.
  private func emailAddress(in text: NormalizedText) -> EmailAddress? {
    EmailAddress(SpelledText(text, spelling))
      ?? fillers.answer(in: text).flatMap { EmailAddress(SpelledText(text, spelling, in: $0)) }
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
