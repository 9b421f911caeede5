/// Whole numbers in words, in a language that groups them by four digits.
struct Cardinals: Sendable, Decodable {
  var zero: String
  /// By the digit; nothing for 0.
  var digits: [String]
  /// Names of the places inside a group, from the right: nothing, 십, 백, 천.
  var places: [String]
  /// Names of the groups, from the right: nothing, 만, 억, 조.
  var groups: [String]
  /// Places and groups before which a one is not said: 십, not 일십.
  var silentOne: Set<String>

  /// Nil for what is no number: too long, or with a zero in front.
  func words(for figures: String) -> String? {
    let values = figures.compactMap(\.wholeNumberValue)
    guard !values.isEmpty, values.count == figures.count else { return nil }
    if values == [0] { return zero }
    guard values[0] > 0, values.count <= places.count * groups.count else { return nil }
    let size = places.count
    var spoken: [String] = []
    for (group, name) in groups.enumerated() {
      let end = values.count - group * size
      guard end > 0 else { break }
      let words = words(forGroup: values[max(end - size, 0)..<end])
      if words.isEmpty { continue }
      let isSilent = words == digits[1] && silentOne.contains(name)
      spoken.insert(isSilent ? name : words + name, at: 0)
    }
    return spoken.joined(separator: " ")
  }

  private func words(forGroup values: ArraySlice<Int>) -> String {
    var words = ""
    for (place, value) in zip(places.indices, values.reversed()) where value > 0 {
      let name = places[place]
      words = (value == 1 && silentOne.contains(name) ? "" : digits[value]) + name + words
    }
    return words
  }
}
