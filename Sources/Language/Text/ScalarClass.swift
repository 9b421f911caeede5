/// What a scalar of normalised text is to a tokeniser.
package enum ScalarClass: UInt8, Hashable, Sendable {
  case letter, hangul, digit, space, mark

  /// Inlined, since every position of every text is asked several times.
  @inlinable
  package init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .letter
    case "0"..."9": self = .digit
    case " ": self = .space
    case "가"..."힣": self = .hangul
    default: self = Self.rarer(scalar)
    }
  }

  @usableFromInline
  package static func rarer(_ scalar: Unicode.Scalar) -> ScalarClass {
    if scalar.isASCII { return scalar.value < 0x20 ? .space : .mark }
    if Hangul.isHangul(scalar) { return .hangul }
    if scalar.properties.isAlphabetic { return .letter }
    return scalar.properties.isWhitespace ? .space : .mark
  }

  /// Written out so that other modules need not call it.
  @inlinable
  package static func == (left: ScalarClass, right: ScalarClass) -> Bool {
    left.rawValue == right.rawValue
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
