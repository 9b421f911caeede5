/// Texts as YAML scalars.
extension String {
  /// Plain where every YAML reader takes it as these words, else in double quotes.
  var yaml: String { isPlainWords ? self : doubleQuoted }

  private var isPlainWords: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      Self.isWordLetter(first), last != " ", self != "null"
    else { return false }
    return unicodeScalars.allSatisfy {
      Self.isWordLetter($0) || " _-./'!?".unicodeScalars.contains($0)
    }
  }

  private static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private var doubleQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.isPrintableInYAML: quoted.unicodeScalars.append(scalar)
      default: quoted += "\\u" + scalar.fourHexDigits
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// Whether YAML takes the scalar inside a line as itself: no control, no line break, no mark of
  /// byte order.
  var isPrintableInYAML: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    default: value >= 0x1_0000
    }
  }

  /// Only scalars below U+10000 are ever escaped.
  fileprivate var fourHexDigits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
