/// What a scalar of normalised text is to a tokeniser.
package enum ScalarClass: Hashable, Sendable {
  case letter, hangul, digit, space, mark

  package init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .letter
    case "0"..."9": self = .digit
    case " ": self = .space
    case _ where scalar.isASCII: self = scalar.value < 0x20 ? .space : .mark
    case _ where Hangul.isHangul(scalar): self = .hangul
    case _ where scalar.properties.isAlphabetic: self = .letter
    case _ where scalar.properties.isWhitespace: self = .space
    default: self = .mark
    }
  }

  var tokenKind: Token.Kind? {
    switch self {
    case .letter: .word
    case .hangul: .hangul
    case .digit: .digits
    case .mark: .mark
    case .space: nil
    }
  }
}
