import Conversation
import Language
import SlotTypes

/// How many development rows each slot type resolves as the data says, how long one takes, and how
/// the time grows with the length of a text. Times are of the processor.
///
/// - Parameters:
///   - type: the only type whose rows are looked at; nil: every type's, and all other figures.
///   - listsMisses: whether every row that is resolved otherwise is named.
func slotBenchmark(of type: String?, listsMisses: Bool) throws {
  var types: [LocaleID: SlotTypes] = [:]
  for locale: LocaleID in ["en-US", "en-GB", "ko-KR"] {
    types[locale] = try SlotTypes(locale: locale, custom: [])
    let time = processorTime(of: 11) { _ = try? SlotTypes(locale: locale, custom: []) }
    print("slots: \(locale): loading: \(microseconds(time)) µs")
  }
  for file in try SlotDataFile.all() where type == nil || type == file.type.text {
    guard let types = types[file.locale] else { continue }
    file.measure(types, listsMisses: listsMisses)
  }
  if type != nil { return }
  for (locale, types) in types.sorted(by: { $0.key.text < $1.key.text }) {
    measureGrowth(types, locale)
    measureMentions(types, locale)
    try measureCustomValues(locale)
  }
}

private func measureMentions(_ types: SlotTypes, _ locale: LocaleID) {
  let all: [SlotType.Name] = ["City", "Date", "Number", "Time", "Duration", "Currency"]
  let text = NormalizedText(
    locale.text.hasPrefix("ko")
      ? "다음 주 금요일부터 부산에 있는 호텔 두 명 예약해 줘" : "book a hotel in Berlin for two nights from tomorrow")
  let together = processorTime(of: 101) {
    _ = types.mentions(of: all, in: text, at: SlotTypes.exampleTime)
  }
  let columns = all.map { type in
    let time = processorTime(of: 101) {
      _ = types.mentions(of: [type], in: text, at: SlotTypes.exampleTime)
    }
    return "\(type) \(microseconds(time))"
  }.joined(separator: ", ")
  print("slots: \(locale) mentions: together \(microseconds(together)) µs; \(columns) µs")
}
