/// What the words and figures in SSML's attributes mean.
enum SSMLValues {
  /// A factor of the voice's rate: a word, or 20%…200%.
  static func rate(_ text: String) -> Double? {
    let words = [
      "x-slow": 0.6, "slow": 0.8, "medium": 1, "default": 1, "fast": 1.25, "x-fast": 1.6,
    ]
    if let rate = words[text] { return rate }
    guard let percent = number(text, unit: "%"), (20...200).contains(percent) else { return nil }
    return percent / 100
  }

  /// A factor of the voice's fundamental frequency: a word, or a signed percentage.
  static func pitch(_ text: String) -> Double? {
    let words = [
      "x-low": 0.75, "low": 0.88, "medium": 1, "default": 1, "high": 1.15, "x-high": 1.35,
    ]
    if let pitch = words[text] { return pitch }
    guard text.hasPrefix("+") || text.hasPrefix("-"), let percent = number(text, unit: "%"),
      (-90...200).contains(percent)
    else { return nil }
    return 1 + percent / 100
  }

  /// Decibels: a word, or a signed figure with `dB`.
  static func gain(_ text: String) -> Double? {
    let words = [
      "silent": -200.0, "x-soft": -12, "soft": -6, "medium": 0, "default": 0, "loud": 3,
      "x-loud": 6,
    ]
    if let gain = words[text] { return gain }
    guard text.hasPrefix("+") || text.hasPrefix("-") else { return nil }
    return number(text, unit: "dB")
  }

  /// Milliseconds of a break with this strength, or nil for an unknown one.
  static func pause(strength: String) -> Int? {
    switch strength {
    case "none", "x-weak": 0
    case "weak", "medium": Pause.clause
    case "strong": Pause.sentence
    case "x-strong": Pause.paragraph
    default: nil
    }
  }

  /// Milliseconds of `300ms` or `1.5s`, at most ten seconds.
  static func pause(time: String) -> Int? {
    let milliseconds = number(time, unit: "ms") ?? number(time, unit: "s").map { $0 * 1000 }
    guard let milliseconds, (0...10_000).contains(milliseconds) else { return nil }
    return Int(milliseconds.rounded())
  }

  /// What changes with an emphasis of this level.
  static func emphasis(_ level: String) -> (rate: Double, gain: Double)? {
    switch level {
    case "strong": (0.85, 3)
    case "moderate": (0.92, 1.5)
    case "none": (1, 0)
    case "reduced": (1.08, -3)
    default: nil
    }
  }

  /// A plain decimal number before its unit.
  private static func number(_ text: String, unit: String) -> Double? {
    guard text.hasSuffix(unit) else { return nil }
    let figures = text.dropLast(unit.count)
    guard figures.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }) else {
      return nil
    }
    return Double(figures)
  }
}

/// Milliseconds of silence that writing asks for.
enum Pause {
  static let clause = 250
  static let sentence = 400
  static let paragraph = 700
}
