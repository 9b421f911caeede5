import Language

/// What is seen of each piece of an utterance: its form, its neighbours, and which slot types
/// know it. Each feature is a name; together they index the rows of a table.
package struct TagFeatures: Sendable {
  /// A part of the utterance that a slot type recognises.
  package struct Mention: Sendable, Hashable {
    /// Which slot type.
    package var type: Int
    /// In scalars of the source.
    package var range: Range<Int>
    /// Which value of a custom type; nil for a built-in type.
    var value: UInt64?
  }

  /// The names of the features of every piece.
  func names(of tokens: TagTokens, mentions: [Mention]) -> [[UInt64]] {
    let forms = tokens.pieces.indices.map { Form(of: $0, in: tokens) }
    var names = forms.indices.map { piece in
      own(forms[piece]) + around(piece, forms) + together(piece, forms)
    }
    for mention in mentions {
      guard let touched = tokens.pieces(inSource: mention.range) else { continue }
      for piece in touched {
        let part: UInt32 = piece == touched.lowerBound ? 0 : 1
        names[piece].append(name(.mention, UInt64(mention.type), part))
      }
      if touched.lowerBound > 0 {
        names[touched.lowerBound - 1].append(name(.mentionNext, UInt64(mention.type)))
      }
    }
    return names
  }

  private enum Kind: UInt32 {
    case bias, form, shape, prefix, suffix, token, rest, apart, edge
    case nearForm, nearShape, nearPrefix, nearSuffix, pair, triple, mention, mentionNext
  }

  /// What one piece looks like, as numbers.
  private struct Form {
    var form: UInt64
    var shape: UInt64
    /// Of 1, 2, 3 and 4 scalars.
    var prefixes: [UInt64] = []
    var suffixes: [UInt64] = []
    /// The whole token, and its part after the piece.
    var token: UInt64
    var rest: UInt64
    /// Whether a space stands before it.
    var isApart: Bool

    init(of piece: Int, in tokens: TagTokens) {
      let scalars = tokens.scalars(of: piece)
      let range = tokens.pieces[piece].range
      let whole = tokens.tokens[tokens.pieces[piece].token].normalizedRange
      form = Self.hash(scalars)
      token = Self.hash(tokens.text.scalars[whole])
      rest = Self.hash(tokens.text.scalars[range.upperBound..<whole.upperBound])
      shape = Self.shape(scalars)
      for length in 1...4 where length <= scalars.count {
        prefixes.append(Self.hash(scalars.prefix(length)))
        suffixes.append(Self.hash(scalars.suffix(length)))
      }
      if let last = scalars.last, let jamo = Hangul.jamo(of: last), let final = jamo.last {
        suffixes.append(Self.hash(CollectionOfOne(final)))
      }
      isApart = range.lowerBound == 0 || tokens.text.scalars[range.lowerBound - 1] == " "
    }

    private static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
      var hash = FeatureHash(kind: 0)
      hash.add(scalars)
      return hash.name
    }

    /// Classes of scalars, runs of one class as two of it: "kbs2" → "aa0".
    private static func shape(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
      var hash = FeatureHash(kind: 1)
      var last: ScalarClass?
      var run = 0
      for scalar in scalars {
        let kind = ScalarClass(scalar)
        run = kind == last ? run + 1 : 1
        last = kind
        if run <= 2 { hash.add(kind == .mark ? scalar.value : kind.number) }
      }
      return hash.name
    }
  }

  private func own(_ form: Form) -> [UInt64] {
    var names = [
      name(.bias, 0), name(.form, form.form), name(.shape, form.shape),
      name(.token, form.token), name(.rest, form.rest),
      name(.apart, form.isApart ? 1 : 0),
    ]
    for (length, prefix) in form.prefixes.enumerated() {
      names.append(name(.prefix, prefix, UInt32(length)))
    }
    for (length, suffix) in form.suffixes.enumerated() {
      names.append(name(.suffix, suffix, UInt32(length)))
    }
    return names
  }

  private func around(_ piece: Int, _ forms: [Form]) -> [UInt64] {
    var names: [UInt64] = []
    for distance in [-2, -1, 1, 2] {
      let place = UInt32(distance + 2)
      guard forms.indices.contains(piece + distance) else {
        names.append(name(.edge, UInt64(place)))
        continue
      }
      let near = forms[piece + distance]
      names.append(name(.nearForm, near.form, place))
      names.append(name(.nearShape, near.shape, place))
      if abs(distance) == 1 {
        if near.prefixes.count >= 2 { names.append(name(.nearPrefix, near.prefixes[1], place)) }
        if near.suffixes.count >= 3 { names.append(name(.nearSuffix, near.suffixes[2], place)) }
      }
    }
    return names
  }

  private func together(_ piece: Int, _ forms: [Form]) -> [UInt64] {
    func form(_ distance: Int) -> UInt64 {
      forms.indices.contains(piece + distance) ? forms[piece + distance].form : 1
    }
    return [
      pair(form(-1), form(0), 0), pair(form(0), form(1), 1), pair(form(-2), form(-1), 2),
      pair(form(1), form(2), 3),
      name(.triple, pair(form(-1), form(0), 4), UInt32(truncatingIfNeeded: form(1))),
    ]
  }

  private func pair(_ first: UInt64, _ second: UInt64, _ place: UInt32) -> UInt64 {
    var hash = FeatureHash(kind: Kind.pair.rawValue)
    hash.add(place)
    hash.add(UInt32(truncatingIfNeeded: first))
    hash.add(UInt32(truncatingIfNeeded: second))
    return hash.name
  }

  private func name(_ kind: Kind, _ value: UInt64, _ place: UInt32 = 0) -> UInt64 {
    var hash = FeatureHash(kind: kind.rawValue)
    hash.add(place)
    hash.add(UInt32(truncatingIfNeeded: value))
    hash.add(UInt32(truncatingIfNeeded: value >> 32))
    return hash.name
  }
}

extension ScalarClass {
  fileprivate var number: UInt32 {
    switch self {
    case .letter: 0
    case .hangul: 1
    case .digit: 2
    case .space: 3
    case .mark: 4
    }
  }
}
