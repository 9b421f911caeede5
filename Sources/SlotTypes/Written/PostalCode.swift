/// Reads a UK postal code, with its space put in: `sw1a1aa` is `SW1A 1AA`.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-uk-postal-code.html
/// The format is checked, not whether the code exists.
struct PostalCode {
  let value: String

  /// - Parameter code: letters and digits in a row.
  init?(_ code: String) {
    let code = code.uppercased().filter { $0.isLetter || $0.isNumber }
    let (outward, inward) = (code.dropLast(3), code.suffix(3))
    guard Self.shapes.contains(Self.shape(outward)), Self.shape(inward) == "9AA" else { return nil }
    value = "\(outward) \(inward)"
  }

  private static let shapes: Set<String> = ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"]

  private static func shape(_ text: Substring) -> String {
    String(text.map { character -> Character in character.isNumber ? "9" : "A" })
  }
}
