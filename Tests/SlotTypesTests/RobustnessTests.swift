import Conversation
import SlotTypes
import Testing

@Suite struct RobustnessTests {
  private let now = SlotTypes.exampleTime

  /// Each locale loaded once.
  private static let loaded = Result {
    try ["en-US", "ko-KR"].map { try SlotTypes(locale: LocaleID($0), custom: []) }
  }

  private static func types(_ locale: LocaleID) throws -> SlotTypes {
    try loaded.get()[locale == "en-US" ? 0 : 1]
  }

  private func check(_ text: String, _ types: SlotTypes) {
    let scalars = Array(text.unicodeScalars)
    for type in SlotType.builtIn {
      let found = [types.resolve(text, as: type, at: now)].compactMap { $0 }
      for resolution in found + types.mentions(of: type, in: text, at: now) {
        guard 0 <= resolution.start, resolution.start <= resolution.end,
          resolution.end <= scalars.count
        else {
          Issue.record("\(type): \(resolution.start)..<\(resolution.end) of \(scalars.count)")
          continue
        }
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[resolution.start..<resolution.end])
        #expect(String(slice) == resolution.value.originalValue)
      }
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `takes any text, and its spans are what was said`(seed: UInt64) throws {
    let locale: LocaleID = seed % 2 == 0 ? "en-US" : "ko-KR"
    check(RandomText.make(seed: seed), try Self.types(locale))
  }

  @Test(arguments: ["en-US", "ko-KR"] as [LocaleID])
  func `takes every beginning of its own examples`(locale: LocaleID) throws {
    let types = try Self.types(locale)
    for example in try SlotTypes.ruleExamples(locale: locale) {
      let scalars = Array(example.text.unicodeScalars)
      for end in scalars.indices {
        var prefix = String.UnicodeScalarView()
        prefix.append(contentsOf: scalars[..<end])
        _ = types.resolve(String(prefix), as: example.type, at: now)
      }
    }
  }

  @Test(arguments: ["9", "12", "3,", "1.", "5-", "0/", "+1", "9 "])
  func `takes ten thousand digits`(piece: String) throws {
    let text = String(String(repeating: piece, count: 10_000).prefix(10_000))
    for locale: LocaleID in ["en-US", "ko-KR"] { check(text, try Self.types(locale)) }
  }

  /// Found by fuzzing: what is read in a thousand ways must end all the same.
  @Test(arguments: ["9월 10일", "00h", "0-minutes", "삼백육십삼만이천칠백", " 4.7 b$"])
  func `takes texts in which everything goes with everything`(piece: String) throws {
    let text = String(repeating: piece, count: 40)
    for locale: LocaleID in ["en-US", "ko-KR"] { check(text, try Self.types(locale)) }
  }

  @Test(arguments: ["9", "구", "one ", "일 ", "monday ", "a", "1 hour ", "@a.", "(", "👩‍👩‍👧"])
  func `takes long repetitions`(piece: String) throws {
    let text = String(repeating: piece, count: 2000)
    for locale: LocaleID in ["en-US", "ko-KR"] {
      let types = try Self.types(locale)
      for type in SlotType.builtIn { _ = types.resolve(text, as: type, at: now) }
    }
  }
}

/// Text drawn from all of Unicode, and often from what rules look for.
private enum RandomText {
  private static let words = [
    "next", "week", "3", "일", "월", "시", "오후", "분의", "half", "past", "-", "/", ".", ":", "$", " ",
    "세",
    "of", "the", "21st", "내일", "부터", "万", "%", "and", "@", "dot", "네", "백", "million", "'", "(",
  ]

  static func make(seed: UInt64) -> String {
    var state = seed
    func next(below bound: UInt64) -> UInt64 {
      // Knuth's linear congruential generator: enough to mix words.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    var text = ""
    for _ in 0..<next(below: 30) {
      if next(below: 3) == 0 {
        let scalar = Unicode.Scalar(UInt32(next(below: 0x11_0000))) ?? "\u{FFFD}"
        text.unicodeScalars.append(scalar)
      } else {
        text += words[Int(next(below: UInt64(words.count)))]
      }
    }
    return text
  }
}
