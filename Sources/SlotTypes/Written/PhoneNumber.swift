import Language

/// Finds a telephone number: its digits, with a leading plus kept.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-phone.html
/// Seven to fifteen digits (ITU-T E.164), written with separators or said one by one.
struct PhoneNumber {
  let value: String
  let range: Range<Int>

  init?(_ spelled: SpelledText, in text: NormalizedText, _ labels: NumberLabels) {
    let units = spelled.units
    for start in units.indices where Self.mayStart(units, start) {
      guard let number = Self.number(units, start),
        !labels.nameAnotherNumber(before: number.range.lowerBound, in: text.scalars)
      else { continue }
      self = number
      return
    }
    return nil
  }

  private init(value: String, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  private static func mayStart(_ units: [SpelledText.Unit], _ start: Int) -> Bool {
    let unit = units[start]
    guard unit.kind == .digits || unit.characters == "+" || unit.characters == "(" else {
      return false
    }
    guard start > 0 else { return true }
    let before = units[start - 1]
    // A number goes on to the left, or a code with letters does.
    if before.kind == .digits { return false }
    let touches = before.range.upperBound == unit.range.lowerBound
    return !touches || !(before.kind == .letter || "#=*-+./(".contains(before.characters))
      || before.isNamed
  }

  private static func number(_ units: [SpelledText.Unit], _ start: Int) -> PhoneNumber? {
    var run = Run()
    var end = start
    while end < units.count, run.take(units[end]) { end += 1 }
    guard let last = units[start..<end].lastIndex(where: { $0.kind == .digits }), run.isNumber,
      last - start + 1 == units.count || !run.isShortRun
    else { return nil }
    if last + 1 < units.count {
      let next = units[last + 1]
      let touches = next.range.lowerBound == units[last].range.upperBound && !next.isNamed
      let isWord =
        next.kind == .letter || next.kind == .word && next.characters.first?.isASCII ?? false
      if touches && (isWord || "=*".contains(next.characters)) { return nil }
    }
    return PhoneNumber(
      value: run.value,
      range: units[start].range.lowerBound..<units[last].range.upperBound)
  }

  /// The digits taken so far, in the groups they were written in.
  private struct Run {
    private var groups: [String] = []
    private var hasPlus = false
    private var openings = 0
    private var separator: String?

    var value: String { (hasPlus ? "+" : "") + groups.joined() }

    var isNumber: Bool {
      let count = groups.joined().count
      let shape = groups.map(\.count)
      let isDate = shape.count == 3 && shape[0] <= 2 && shape[1] <= 2 && shape[2] == 4
      let isSocialSecurityNumber = shape == [3, 2, 4]
      let isPaymentCard = !hasPlus && (shape == [4, 4, 4, 3] || shape == [4, 6, 5])
      return (7...15).contains(count) && !isDate && !isSocialSecurityNumber && !isPaymentCard
        && !(separator == "." && shape.count < 3)
    }

    /// A few digits without a break are a number only where nothing else is said.
    var isShortRun: Bool { groups.count == 1 && groups[0].count < 9 }

    /// False: the number ends before this unit.
    mutating func take(_ unit: SpelledText.Unit) -> Bool {
      switch unit.kind {
      case .digits: groups.append(unit.characters)
      case .separator: break
      case .sign: return take(sign: unit.characters)
      case .letter, .word: return false
      }
      return true
    }

    private mutating func take(sign: String) -> Bool {
      switch sign {
      case "+":
        guard groups.isEmpty else { return false }
        hasPlus = true
      case "(":
        openings += 1
        return openings == 1
      case "/": return hasPlus || groups.count == 1 && groups[0].hasPrefix("0")
      case "-", ".", ")": separator = sign
      default: return false
      }
      return true
    }
  }
}
