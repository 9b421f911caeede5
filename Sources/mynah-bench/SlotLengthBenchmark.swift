import Conversation
import SlotTypes

/// How the time for one text grows with its length, as a table: a row for each type, its columns
/// ten times as long as the ones before.
func measureGrowth(_ types: SlotTypes, _ locale: LocaleID) {
  let lengths = [10, 100, 1000, 10_000]
  print("slots: \(locale): cost by length in characters, µs; the last column is µs a character")
  print(row("", lengths.map { "\($0)" } + ["per 1"]))
  for type in SlotType.builtIn {
    let times = lengths.map { length in
      let text = sampleText(of: length)
      return processorTime(of: 5) { _ = types.resolve(text, as: type, at: SlotTypes.exampleTime) }
    }
    let last = times[times.count - 1] / .microseconds(lengths[lengths.count - 1])
    print(
      row(type.text, times.map { "\(microseconds($0))" } + ["\((100 * last).rounded() / 100)"]))
  }
}

/// A text that has something for every type, of so many characters.
private func sampleText(of length: Int) -> String {
  let piece =
    "book a room in paris for two nights from tomorrow please 다음 주 금요일에 부산 호텔 두 명 예약해 줘 "
  return String(String(repeating: piece, count: length / piece.count + 1).prefix(length))
}

private func row(_ name: String, _ columns: [String]) -> String {
  "  " + name + String(repeating: " ", count: max(1, 16 - name.count))
    + columns.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
}
