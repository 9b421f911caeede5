import Language

/// A category of numbers that patterns name: `HOUR 0...24 digits sino`.
///
/// After the name come bounds, or `any` for numbers of any size and with decimals; then the ways
/// of saying them that count; then `width 2` where it must be written in two digits.
struct NumberCategory: Sendable {
  private let bounds: ClosedRange<Int>?
  private let systems: Systems
  private let width: ClosedRange<Int>?

  /// - Parameter text: what stands after the name.
  /// - Returns: nil where it is not written so.
  init?(_ text: Substring) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    if words[0] == "any" {
      bounds = nil
    } else {
      guard let range = Self.range(words[0]) else { return nil }
      bounds = range
    }
    let head = words[1...].prefix { $0 != "width" }
    let systems = head.compactMap(NumeralReading.System.init(rawValue:))
    guard systems.count == head.count else { return nil }
    self.systems = systems.reduce(into: []) { $0.formUnion(Systems($1)) }
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
    guard !systems.isDisjoint(with: Systems(reading.system)) else { return false }
    if let width {
      guard let count = reading.digitCount, width.contains(count) else { return false }
    }
    guard let bounds else { return true }
    return reading.value.integer.map(bounds.contains) ?? false
  }
}

/// Ways of saying numbers.
private struct Systems: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ system: NumeralReading.System) {
    switch system {
    case .digits: rawValue = 1
    case .cardinal: rawValue = 2
    case .ordinal: rawValue = 4
    case .sino: rawValue = 8
    case .native: rawValue = 16
    case .attributive: rawValue = 32
    }
  }
}
