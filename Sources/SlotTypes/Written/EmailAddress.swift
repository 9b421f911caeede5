/// Finds an e-mail address, written or said: `j underscore doe at gmail dot com`.
struct EmailAddress {
  let value: String
  let range: Range<Int>

  init?(_ spelled: SpelledText) {
    let units = spelled.units
    for at in units.indices where units[at].characters == "@" {
      let start = Self.start(units, before: at)
      let end = Self.end(units, after: at)
      let user = units[start..<at].map(\.characters).joined().lowercased()
      let host = units[(at + 1)..<end].map(\.characters).joined().lowercased()
      guard Self.isUser(user), Self.isHost(host) else { continue }
      value = user + "@" + host
      range = units[start].range.lowerBound..<units[end - 1].range.upperBound
      return
    }
    return nil
  }

  /// The first unit of the user's name: units that touch, or that a sign's name joins.
  private static func start(_ units: [SpelledText.Unit], before at: Int) -> Int {
    var start = at
    while start > 0, isPart(units[start - 1]), joins(units, start - 1) { start -= 1 }
    return start
  }

  private static func end(_ units: [SpelledText.Unit], after at: Int) -> Int {
    var end = at + 1
    while end < units.count, isPart(units[end]), joins(units, end - 1) { end += 1 }
    while end > at + 1, units[end - 1].characters == "." { end -= 1 }
    return end
  }

  private static func isPart(_ unit: SpelledText.Unit) -> Bool {
    unit.characters.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "._-+".unicodeScalars.contains($0))
    } && !unit.characters.isEmpty
  }

  /// Whether a unit belongs to the same address as the next one.
  private static func joins(_ units: [SpelledText.Unit], _ index: Int) -> Bool {
    let (left, right) = (units[index], units[index + 1])
    if left.range.upperBound == right.range.lowerBound { return true }
    return isSpelled(left, right) || (left.isNamed && left.kind == .sign)
      || (right.isNamed && right.kind == .sign)
      || left.kind == .sign && left.characters == "@" || right.characters == "@"
  }

  /// Letters and digits said one after the other.
  private static func isSpelled(_ left: SpelledText.Unit, _ right: SpelledText.Unit) -> Bool {
    switch (left.kind, right.kind) {
    case (.letter, .letter), (.letter, .digits): true
    case (.digits, .letter): left.isNamed
    case (.digits, .digits): left.isNamed && right.isNamed
    default: false
    }
  }

  private static func isUser(_ text: String) -> Bool {
    !text.isEmpty && text.first != "." && text.last != "." && !text.contains("..")
  }

  /// Names between dots, the last of at least two letters.
  private static func isHost(_ text: String) -> Bool {
    let names = text.split(separator: ".", omittingEmptySubsequences: false)
    guard names.count > 1, let top = names.last, top.count > 1 else { return false }
    return names.allSatisfy { !$0.isEmpty } && top.allSatisfy(\.isLetter)
  }
}
