/// A piece of HTML or SVG that is whole by itself.
///
/// What stands in the literal is markup; what is put into it is text, and is escaped:
/// `let cell: Markup = "<td>\(name)</td>"` holds for any name. Only markup goes in as it is.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral text: String) { self.text = text }

  /// Takes what is markup already, such as a style sheet; never what a user wrote.
  package init(unescaped text: String) { self.text = text }

  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Text as it must stand between tags, or inside a quoted attribute, to be itself.
    package mutating func appendInterpolation(_ plain: String) {
      for scalar in plain.unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default: text.unicodeScalars.append(scalar.isForbidden ? "\u{FFFD}" : scalar)
        }
      }
    }

    package mutating func appendInterpolation(_ number: Int) { text += "\(number)" }

    /// Two decimals, more than a screen can show of a coordinate.
    package mutating func appendInterpolation(_ number: Double) {
      let rounded = (number * 100).rounded() / 100
      text += rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    package mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }

    package mutating func appendInterpolation(_ pieces: [Markup]) {
      for piece in pieces { text += piece.text }
    }
  }
}

extension Unicode.Scalar {
  /// Whether no page may hold it, even escaped: controls other than white space, and
  /// noncharacters.
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
