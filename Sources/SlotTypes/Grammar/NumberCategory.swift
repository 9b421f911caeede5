import Language

/// A category of numbers that patterns name: `HOUR 0...24 digits sino`.
///
/// After the name come bounds, or `any` for numbers of any size and with decimals; then the ways
/// of saying them that count; then `width 2` where it must be written in two digits.
struct NumberCategory: Sendable {
  let name: String
  private let bounds: ClosedRange<Int>?
  private let systems: Set<NumeralReading.System>
  private let width: ClosedRange<Int>?

  /// nil: it is not written so.
  init?(_ text: Substring) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 3 else { return nil }
    name = words[0]
    if words[1] == "any" {
      bounds = nil
    } else {
      guard let range = Self.range(words[1]) else { return nil }
      bounds = range
    }
    let head = words[2...].prefix { $0 != "width" }
    let systems = head.compactMap(NumeralReading.System.init(rawValue:))
    guard systems.count == head.count else { return nil }
    self.systems = Set(systems)
    guard head.endIndex < words.count else {
      width = nil
      return
    }
    guard let range = words.last.flatMap(Self.range) else { return nil }
    width = range
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: ".").compactMap { Int($0) }
    guard let low = ends.first, let last = ends.last else { return nil }
    let high = text.hasSuffix("...") ? Int.max : last
    return low <= high ? low...high : nil
  }

  func admits(_ reading: NumeralReading) -> Bool {
    guard systems.contains(reading.system) else { return false }
    if let width {
      guard let count = reading.digitCount, width.contains(count) else { return false }
    }
    guard let bounds else { return true }
    return reading.value.integer.map(bounds.contains) ?? false
  }
}
