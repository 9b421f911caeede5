import Conversation
import SlotTypes
import Testing

@Suite struct RobustnessTests {
  private let now = SlotTypes.exampleTime

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
    check(RandomText.make(seed: seed), try SlotTypes(locale: locale, custom: []))
  }

  @Test(arguments: ["en-US", "ko-KR"] as [LocaleID])
  func `takes every beginning of its own examples`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    for example in try SlotTypes.ruleExamples(locale: locale) {
      let scalars = Array(example.text.unicodeScalars)
      for end in scalars.indices {
        var prefix = String.UnicodeScalarView()
        prefix.append(contentsOf: scalars[..<end])
        _ = types.resolve(String(prefix), as: example.type, at: now)
      }
    }
  }

  @Test(arguments: ["9", "구", "one ", "일 ", "monday ", "a", "1 hour ", "@a.", "(", "👩‍👩‍👧"])
  func `takes long repetitions`(piece: String) throws {
    let text = String(repeating: piece, count: 2000)
    for locale: LocaleID in ["en-US", "ko-KR"] {
      let types = try SlotTypes(locale: locale, custom: [])
      for type in SlotType.builtIn { _ = types.resolve(text, as: type, at: now) }
    }
  }

  @Test(arguments: ["en-US", "ko-KR"] as [LocaleID])
  func `reads its own dates, times and numbers again`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    for (type, value) in [("Date", "2027-12-05"), ("Time", "17:45"), ("Number", "-12.5")] {
      let name = SlotType.Name(type)
      #expect(types.resolve(value, as: name, at: now)?.value.interpretedValue == value)
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
