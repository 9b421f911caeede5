/// What a reading rule says: `{1}시` puts the pattern's first group before 시, `{1|digits}` reads
/// it digit by digit, `{1|counted}` as the numeral that counts things, `{1|cardinal}` as a number.
struct ReadingTemplate: Sendable {
  private enum Part: Sendable {
    case literal(String)
    case group(Int)
    case digits(Int)
    case counted(Int)
    case cardinal(Int)
  }

  private let parts: [Part]

  init(_ text: String) throws {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
      parts.append(try Self.part(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  private static func part(_ text: Substring) throws -> Part {
    let words = text.split(separator: "|")
    guard let first = words.first, let group = Int(first), (1...9).contains(group) else {
      throw UnknownPlaceholder(text: String(text))
    }
    return switch words.dropFirst().first {
    case nil: .group(group)
    case "digits": .digits(group)
    case "counted": .counted(group)
    case "cardinal": .cardinal(group)
    default: throw UnknownPlaceholder(text: String(text))
    }
  }

  /// - Parameter groups: what the pattern matched; the first is the whole.
  func fill(with groups: [ArraySlice<Letter>], numerals: Numerals) -> Letters {
    guard let whole = groups.first, let source = whole.source, let style = whole.first?.style else {
      return []
    }
    return parts.flatMap { part -> Letters in
      switch part {
      case .literal(let text): Letters(text, standingFor: source, style: style)
      case .group(let group): Letters(groups[group])
      case .digits(let group): numerals.digitByDigit(groups[group])
      case .counted(let group): numerals.counted(groups[group])
      case .cardinal(let group): numerals.cardinal(groups[group])
      }
    }
  }
}

/// A `{…}` that no template knows.
struct UnknownPlaceholder: Error, CustomStringConvertible {
  var text: String
  var description: String {
    "unknown placeholder '{\(text)}'; use {1}, {1|digits}, {1|counted} or {1|cardinal}"
  }
}
