import Language

/// The features from which the deep branch builds the embedding of a piece: its form, its shape,
/// and its n-grams, of letters or of syllables and jamo.
struct SubwordNames: Sendable, Hashable {
  /// Looked up by itself.
  var form: UInt64
  /// Their embeddings are averaged.
  var parts: [UInt64]

  init(of scalars: ArraySlice<Unicode.Scalar>) {
    form = Self.name(.form, scalars)
    parts = [Self.name(.whole, scalars), Self.name(.shape, Self.shape(of: scalars))]
    let framed = ["<"] + scalars + [">"]
    let isHangul = scalars.contains(where: Hangul.isHangul)
    for length in isHangul ? 1...3 : 2...4 { addGrams(length, of: framed, .characters) }
    if isHangul {
      let jamo = framed.flatMap { Hangul.jamo(of: $0) ?? [$0] }
      for length in 3...5 { addGrams(length, of: jamo, .jamo) }
    }
  }

  private enum Kind: UInt32 {
    case form, whole, shape, characters, jamo
  }

  private mutating func addGrams(_ length: Int, of scalars: [Unicode.Scalar], _ kind: Kind) {
    guard scalars.count >= length else { return }
    for start in 0...scalars.count - length {
      parts.append(Self.name(kind, scalars[start..<start + length]))
    }
  }

  private static func name(_ kind: Kind, _ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash = FeatureHash(kind: kind.rawValue)
    hash.add(scalars)
    return hash.name
  }

  /// Letters as "a", digits as "0", at most two of a kind in a row.
  private static func shape(
    of scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var shape: [Unicode.Scalar] = []
    for scalar in scalars {
      let sign: Unicode.Scalar =
        switch ScalarClass(scalar) {
        case .letter: "a"
        case .hangul: "가"
        case .digit: "0"
        case .space, .mark: scalar
        }
      if shape.suffix(2) != [sign, sign] { shape.append(sign) }
    }
    return shape[...]
  }
}
