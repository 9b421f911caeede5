import Conversation
import Language

extension Sayings {
  /// Digits, with a minus, decimals and a percent sign where there are such.
  func words(
    forNumber value: String, of type: SlotType.Name, _ style: WordsStyle
  ) -> String? {
    let digits = value.drop { $0 == "-" }.prefix { $0 != "%" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let whole = parts.first.flatMap({ Int($0) }), parts.count < 3 else { return nil }
    if type == "Ordinal" { return words("ordinal", ["place": .number(Rational(whole))], style) }
    var fields: [Substring: Field] = ["whole": .number(Rational(whole))]
    if parts.count == 2 { fields["decimals"] = .text(parts[1]) }
    guard let magnitude = words("number", fields, style) else { return nil }
    let sign: Substring = value.hasPrefix("-") ? "negative" : "positive"
    guard let number = words(sign, ["number": .text(magnitude)], style) else { return nil }
    return value.hasSuffix("%") ? words("percentage", ["number": .text(number)], style) : number
  }

  /// `USD 5.15`.
  func words(forMoney value: String, _ style: WordsStyle) -> String? {
    let parts = value.split(separator: " ").map(String.init)
    guard parts.count == 2, let amount = words(forNumber: parts[1], of: "Number", style) else {
      return nil
    }
    let figures = parts[1].split(separator: ".").compactMap { Int($0) }
    guard figures.count == 2 else { return nil }
    let fields: [Substring: Field] = [
      "currency": .text(parts[0]), "coin": .text("\(parts[0])/100"), "number": .text(amount),
      "whole": .number(Rational(figures[0])), "hundredths": .number(Rational(figures[1])),
      "sign": .text(parts[1].hasPrefix("-") ? "-" : "+"),
    ]
    return words("money", fields, style)
  }

  /// Digits, with a leading plus where there is one.
  func words(forPhoneNumber value: String, _ style: WordsStyle) -> String? {
    let isInternational = value.hasPrefix("+")
    return words(
      isInternational ? "international phone number" : "phone number",
      ["digits": .text(isInternational ? String(value.dropFirst()) : value)], style)
  }
}
