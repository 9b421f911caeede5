import Conversation
import Language
import SlotTypes
import Testing

/// Any text is taken without a crash, and what is found lies where it says.
@Suite struct AnyTextTests {
  private static let now = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)

  @Test(arguments: ["en-US", "ko-KR"] as [LocaleID])
  func `finds spans whose text is the original value`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [.room])
    var random = SeededGenerator(state: 7)
    for _ in 0..<150 {
      let text = Self.text(using: &random)
      let scalars = Array(text.unicodeScalars)
      for type in SlotType.builtIn + ["Room"] {
        let found =
          types.mentions(of: type, in: text, at: Self.now)
          + [types.resolve(text, as: type, at: Self.now)].compactMap { $0 }
        for value in found {
          try #require(0 <= value.start && value.start <= value.end, "\(type) in '\(text)'")
          try #require(value.end <= scalars.count, "\(type) in '\(text)'")
          #expect(String(scalars[value.start..<value.end]) == value.value.originalValue)
        }
      }
    }
  }

  /// Words that rules know, between marks, jamo, combining marks and emoji.
  private static func text(using random: inout SeededGenerator) -> String {
    let pieces = [
      "tomorrow", "next friday", "5", "30", "half", "pm", "two hours", "$", "%", "내일", "오후", "세",
      "시", "이십분", "반", "공일공", "만", "원", "king size", "\u{1112}\u{1161}\u{11AB}", "ㄱㅏ", "\u{301}",
      "👩‍👩‍👧", "👍🏽", "Ａ１", " ", "  ", ",", ".", "-", "/", ":", "@", "\u{0}", "\u{202E}", "ﷺ", "İ",
      "99999999999999999999",
    ]
    return (0..<Int.random(in: 0...9, using: &random)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &random)]
        + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }
}

extension CustomSlotType {
  static let room = CustomSlotType(
    name: "Room", isRestricted: true,
    values: [
      .init(canonical: "king", synonyms: ["king size", "킹룸"]),
      .init(canonical: "twin", synonyms: ["트윈", "트윈룸"]),
    ])
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
