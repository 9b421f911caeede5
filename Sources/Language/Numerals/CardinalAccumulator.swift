/// Adds up the words of a numeral as they come, and refuses the word that cannot follow.
///
/// A numeral is groups of falling scales (million, thousand; 억, 만); a group is falling
/// multipliers (hundred; 천, 백, 십), then tens and a unit. One walk serves both languages.
struct CardinalAccumulator {
  private enum Pending {
    case unit, tens, closed
    /// Written in digits, or a decimal: any coefficient.
    case literal
  }

  private var total: Rational?
  private var lastScale: Int128?
  private var section = Rational(0)
  private var lastMultiplier: Int128?
  private var pending: (value: Rational, kind: Pending)?
  private(set) var system: NumeralReading.System?

  /// What has been said so far; nil: nothing, or too much.
  var value: Rational? {
    guard system != nil, let group = section.adding(pending?.value ?? Rational(0)) else {
      return nil
    }
    return group.adding(total ?? Rational(0))
  }

  var isEmpty: Bool { system == nil }

  /// True: nothing may follow, since an ordinal ends a numeral.
  var isOrdinal: Bool { system == .ordinal }

  /// False: `word` does not continue the numeral.
  mutating func take(_ word: NumeralVocabulary.Word) -> Bool {
    guard !isOrdinal, let value = Rational(word.value, over: 1), take(value, word) else {
      return false
    }
    system = word.system
    return true
  }

  /// Takes a number written in digits. False: it does not continue the numeral.
  mutating func take(literal value: Rational) -> Bool {
    guard pending == nil, !isOrdinal, system == nil || fits(value) else { return false }
    pending = (value, .literal)
    system = system ?? .digits
    return true
  }

  private mutating func take(_ value: Rational, _ word: NumeralVocabulary.Word) -> Bool {
    switch word.role {
    case .unit: takeUnit(value)
    case .teen: takePair(value, .closed)
    case .tens: takePair(value, .tens)
    case .hundreds: takeHundreds(value)
    case .multiplier: takeMultiplier(word.value, value)
    case .scale: takeScale(word.value, value)
    case .joint, .point, .suffix, .style: false
    }
  }

  /// A part after a multiplier or scale must be smaller than it: 4천3백21.
  private func fits(_ value: Rational) -> Bool {
    guard let bound = lastMultiplier ?? lastScale, let limit = Rational(bound, over: 1) else {
      return false
    }
    return value < limit && value.denominator == 1
  }

  private mutating func takeUnit(_ value: Rational) -> Bool {
    switch pending {
    case nil:
      guard system == nil || (fits(value) && value.numerator > 0) else { return false }
      pending = (value, value.numerator == 0 ? .closed : .unit)
    case (let tens, .tens)?:
      guard value.numerator > 0, let sum = tens.adding(value) else { return false }
      pending = (sum, .closed)
    default: return false
    }
    return true
  }

  private mutating func takePair(_ value: Rational, _ kind: Pending) -> Bool {
    guard pending == nil, system == nil || fits(value) else { return false }
    pending = (value, kind)
    return true
  }

  private mutating func takeHundreds(_ value: Rational) -> Bool {
    guard pending == nil, section == Rational(0), system == nil || fits(value) else { return false }
    section = value
    lastMultiplier = 100
    return true
  }

  private mutating func takeMultiplier(_ multiplier: Int128, _ value: Rational) -> Bool {
    guard lastMultiplier.map({ multiplier < $0 }) ?? true,
      pending.map({ $0.value.numerator > 0 }) ?? true,
      let part = (pending?.value ?? Rational(1)).multiplied(by: value),
      let sum = section.adding(part)
    else { return false }
    section = sum
    lastMultiplier = multiplier
    pending = nil
    return true
  }

  private mutating func takeScale(_ scale: Int128, _ value: Rational) -> Bool {
    let isBare = pending == nil && section == Rational(0)
    if isBare, let total, let lastScale {
      // Three lakh crore, three thousand millions.
      guard scale > lastScale, let product = total.multiplied(by: value) else { return false }
      self.total = product
      self.lastScale = scale
      return true
    }
    guard lastScale.map({ scale < $0 }) ?? true,
      let group = isBare ? Rational(1) : section.adding(pending?.value ?? Rational(0)),
      group.numerator > 0,
      let part = group.multiplied(by: value), let sum = part.adding(total ?? Rational(0))
    else { return false }
    total = sum
    lastScale = scale
    section = Rational(0)
    lastMultiplier = nil
    pending = nil
    return true
  }
}
