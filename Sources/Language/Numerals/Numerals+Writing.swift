/// Numbers as words.
extension Numerals {
  /// `number` in words of the locale's plain system, or of another that has words for it
  /// (`.native` below 100, `.ordinal`); nil: it has none.
  package func words(for number: Int, in system: NumeralReading.System? = nil) -> String? {
    let system = system ?? vocabulary.style.system
    guard number >= 0 else { return nil }
    if let word = word(for: Int128(number), in: system) { return word }
    if system == .ordinal { return ordinal(number) }
    return group(Int128(number), in: system)
  }

  private func word(
    for value: Int128, in system: NumeralReading.System,
    roles: Set<NumeralVocabulary.Role> = [.unit, .teen, .tens]
  ) -> String? {
    vocabulary.words.first {
      $0.value == value && $0.system == system && roles.contains($0.role)
    }.map { String($0.scalars) }
  }

  /// The parts of a number from its largest scale down.
  private func group(_ number: Int128, in system: NumeralReading.System) -> String? {
    let scales = multiples(.scale, in: system)
    guard let scale = scales.first(where: { $0.value <= number }) else {
      return section(number, in: system)
    }
    let (count, rest) = number.quotientAndRemainder(dividingBy: scale.value)
    let isSilent = count == 1 && scale.value <= vocabulary.style.silentOne
    guard let head = isSilent ? "" : section(count, in: system) else { return nil }
    let written = head + (isSilent ? "" : vocabulary.style.wordJoint) + String(scale.scalars)
    guard rest > 0 else { return written }
    return group(rest, in: system).map { written + vocabulary.style.groupJoint + $0 }
  }

  /// A number below the lowest scale.
  private func section(_ number: Int128, in system: NumeralReading.System) -> String? {
    let hundreds = vocabulary.words.filter {
      $0.role == .hundreds && $0.system == system && $0.value == number / 100 * 100
    }
    if let alone = hundreds.first, let before = hundreds.last {
      let rest = number % 100
      guard rest > 0 else { return String(alone.scalars) }
      return pair(rest, in: system).map {
        String(before.scalars) + vocabulary.style.wordJoint + $0
      }
    }
    if let multiple = multiples(.multiplier, in: system).first(where: { $0.value <= number }) {
      let (count, rest) = number.quotientAndRemainder(dividingBy: multiple.value)
      let isSilent = count == 1 && multiple.value <= vocabulary.style.silentOne
      guard let head = isSilent ? "" : pair(count, in: system) else { return nil }
      let written = head + (isSilent ? "" : vocabulary.style.wordJoint) + String(multiple.scalars)
      guard rest > 0 else { return written }
      return section(rest, in: system).map { written + vocabulary.style.wordJoint + $0 }
    }
    return pair(number, in: system)
  }

  /// A number below one hundred (below ten in Sino-Korean, whose ten is a multiplier).
  private func pair(_ number: Int128, in system: NumeralReading.System) -> String? {
    if let word = word(for: number, in: system) { return word }
    guard let tens = word(for: number / 10 * 10, in: plain(system), roles: [.tens]) else {
      return nil
    }
    if number % 10 == 0, system == .attributive { return tens }
    guard let unit = word(for: number % 10, in: system, roles: [.unit]) else { return nil }
    return tens + vocabulary.style.tensJoint + unit
  }

  /// The cardinal with its last word replaced: twenty-first, one hundred third.
  private func ordinal(_ number: Int) -> String? {
    let number = Int128(number)
    let wholes = multiples(.scale, in: .ordinal) + multiples(.multiplier, in: .ordinal)
    if let whole = wholes.first(where: { number >= $0.value && number % $0.value == 0 }) {
      return group(number / whole.value, in: vocabulary.style.system).map {
        $0 + vocabulary.style.wordJoint + String(whole.scalars)
      }
    }
    if number < 100 { return pair(number, in: .ordinal) }
    for base in [100, 10] as [Int128] {
      guard number % base > 0,
        let head = group(number - number % base, in: vocabulary.style.system),
        let tail = pair(number % base, in: .ordinal)
      else { continue }
      return head + (base == 100 ? vocabulary.style.wordJoint : vocabulary.style.tensJoint) + tail
    }
    return nil
  }

  private func multiples(
    _ role: NumeralVocabulary.Role, in system: NumeralReading.System
  ) -> [NumeralVocabulary.Word] {
    vocabulary.words.filter { $0.role == role && $0.system == system && !$0.isAbbreviation }
      .sorted { $0.value > $1.value }
  }

  /// The tens of ordinals and of attributive forms are the plain ones: twenty-first, 스물한.
  private func plain(_ system: NumeralReading.System) -> NumeralReading.System {
    switch system {
    case .ordinal: .cardinal
    case .attributive: .native
    default: system
    }
  }
}

extension NumeralVocabulary.Word {
  /// `k`, `bln`: read, never written.
  fileprivate var isAbbreviation: Bool { system == .digits }
}
