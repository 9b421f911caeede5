/// Times as bot files write them: `90s`, `5m`, `1h`, `250ms`.
extension Duration {
  private static let units: [(suffix: String, length: Duration)] = [
    ("ms", .milliseconds(1)), ("s", .seconds(1)), ("m", .seconds(60)), ("h", .seconds(3600)),
  ]

  init?(written text: String) {
    guard let unit = Self.units.first(where: { text.hasSuffix($0.suffix) }),
      let count = Int(text.dropLast(unit.suffix.count)), (0...1_000_000).contains(count)
    else { return nil }
    self = unit.length * count
  }

  /// In the largest unit that divides it.
  var written: String {
    for (suffix, length) in Self.units.reversed() where self >= length {
      let count = Int(self / length)
      if length * count == self { return "\(count)\(suffix)" }
    }
    return "0s"
  }
}
