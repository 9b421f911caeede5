import Conversation
import SlotTypes

/// How long a custom type of 10,000 values with two synonyms each takes to load, how long to find
/// a value in, and how long to find a mistyped one in.
func measureCustomValues(_ locale: LocaleID) throws {
  let words = CustomValueWords(isKorean: locale.text.hasPrefix("ko"))
  let values = (0..<10_000).map { index in
    CustomSlotType.Value(
      canonical: words.wording(3 * index),
      synonyms: [words.wording(3 * index + 1), words.wording(3 * index + 2)])
  }
  let type = CustomSlotType(name: "Product", isRestricted: true, values: values)
  let bare = processorTime(of: 5) { _ = try? SlotTypes(locale: locale, custom: []) }
  let loaded = processorTime(of: 5) { _ = try? SlotTypes(locale: locale, custom: [type]) }
  let types = try SlotTypes(locale: locale, custom: [type])
  func resolve(_ text: String) -> SlotValue? {
    types.resolve(text, as: "Product", at: SlotTypes.exampleTime)?.value
  }
  let said = values[7_300].synonyms[0]
  let mistyped = words.typo + said
  precondition(resolve(said)?.interpretedValue == values[7_300].canonical)
  precondition(resolve(mistyped)?.interpretedValue == values[7_300].canonical)
  print(
    "slots: \(locale) custom: 10000 values: loading \(microseconds(loaded - bare)) µs, "
      + "exact \(microseconds(processorTime(of: 101) { _ = resolve(said) })) µs, "
      + "mistyped \(microseconds(processorTime(of: 101) { _ = resolve(mistyped) })) µs")
}

/// Different words made of syllables, by number.
private struct CustomValueWords {
  let syllables: [String]
  /// A letter that no syllable has.
  let typo: String

  init(isKorean: Bool) {
    syllables =
      isKorean
      ? "가 노 두 라 미 벼 순 언 좌 천 쾌 통 팔 흥".split(separator: " ").map(String.init)
      : [
        "ba", "cle", "dor", "fi", "gu", "ham", "jex", "ko", "lun", "mi", "pra", "quo", "sy", "tev",
      ]
    typo = isKorean ? "ㅋ" : "z"
  }

  func wording(_ number: Int) -> String {
    var rest = number * 7 + 40_000
    var word = ""
    while rest > 0 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word
  }
}
