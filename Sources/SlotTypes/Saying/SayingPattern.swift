import Language

/// A text with places for fields: `{weekday|WEEKDAY}, {month|MONTH} {day}`.
struct SayingPattern: Sendable {
  enum Form: Hashable, Sendable {
    case counted(NumeralReading.System)
    case padded
    case digits
    /// The n-th word of a value in a category.
    case name(Substring, place: Int)
  }

  struct Place: Sendable {
    var field: Substring
    var form: Form?
  }

  private enum Part: Sendable {
    case text(Substring)
    case place(Place)
  }

  private var parts: [Part] = []

  /// nil: a brace is missing, or there is no such form.
  init?(_ text: Substring) {
    var rest = text
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}"),
        let place = Self.place(rest[rest.index(after: open)..<close])
      else { return nil }
      parts += [.text(rest[..<open]), .place(place)]
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(rest))
  }

  private static func place(_ text: Substring) -> Place? {
    let fields = text.split(separator: "|")
    guard fields.count == 2 else {
      return fields.count == 1 ? Place(field: fields[0], form: nil) : nil
    }
    return form(fields[1]).map { Place(field: fields[0], form: $0) }
  }

  private static func form(_ text: Substring) -> Form? {
    switch text {
    case "padded": return .padded
    case "digits": return .digits
    default: break
    }
    if let system = NumeralReading.System(rawValue: String(text)) { return .counted(system) }
    let words = text.split(separator: " ")
    guard let category = words.first, category.allSatisfy(\.isUppercase) else { return nil }
    return .name(category, place: words.count > 1 ? Int(words[1]) ?? 1 : 1)
  }

  /// nil: a field has no words.
  func filled(_ words: (Place) -> String?) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let fixed): text += fixed
      case .place(let place):
        guard let said = words(place) else { return nil }
        text += said
      }
    }
    return text
  }
}

/// What must hold of a field: `minute=0`, `minute<10`.
struct SayingCondition: Sendable {
  private let field: Substring
  private let isBelow: Bool
  private let value: String

  /// nil: it is not written so.
  init?(_ text: Substring) {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "<" }) else { return nil }
    field = text[..<sign]
    isBelow = text[sign] == "<"
    value = String(text[text.index(after: sign)...])
    if isBelow, Int(value) == nil { return nil }
  }

  func holds(of fields: [Substring: Sayings.Field]) -> Bool {
    switch fields[field] {
    case .number(let number) where isBelow: Int(value).map { number < Rational($0) } ?? false
    case .number(let number): "\(number)" == value
    case .text(let text): !isBelow && text == value
    case nil: false
    }
  }
}
