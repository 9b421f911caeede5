/// The number words of a locale, as its table gives them.
struct NumeralVocabulary: Sendable {
  /// What a word does in a numeral.
  enum Role: String {
    /// 0…9: `three`, 삼, 셋.
    case unit
    /// 10…19, which take no unit.
    case teen
    /// 20…90, and 열: a unit may follow.
    case tens
    /// 100…900 in one word, as `doscientos`.
    case hundreds
    /// `hundred`, 십, 백, 천: multiplies what is before it, inside a group.
    case multiplier
    /// `thousand`, 만, 억: closes a group.
    case scale
    /// Stands between the parts: `and`, 와.
    case joint
    case point
    /// Makes the number before it an ordinal: `th`, 번째.
    case suffix
    /// How numbers are written as words: see `NumeralStyle`.
    case style
  }

  struct Word: Sendable {
    let scalars: [Unicode.Scalar]
    let role: Role
    let value: Int128
    let system: NumeralReading.System
  }

  /// In the order of the table.
  let words: [Word]
  let style: NumeralStyle
  /// By first scalar, then the longest first.
  private let sorted: [Word]
  private let firsts: FirstScalars

  init(locale: String) throws {
    let table = try LocaleFolder.language(locale).table("numerals.tsv")
    var words: [Word] = []
    var style = NumeralStyle()
    for row in table.rows {
      guard let role = Role(rawValue: String(row[1])) else {
        throw table.malformed(row, expected: "a word, a tab and its role")
      }
      if role == .style {
        guard style.set(String(row[0]), to: row[2]) else {
          throw table.malformed(row, expected: "a name of the style and its value")
        }
        continue
      }
      guard
        let system = NumeralReading.System(rawValue: row[3].isEmpty ? "cardinal" : String(row[3])),
        let value = row[2].isEmpty ? 0 : Int128(row[2])
      else { throw table.malformed(row, expected: "word, role, value and system") }
      words.append(
        Word(scalars: Array(row[0].unicodeScalars), role: role, value: value, system: system))
    }
    self.words = words
    self.style = style
    sorted = words.enumerated().sorted {
      ($0.element.scalars[0], -$0.element.scalars.count, $0.offset)
        < ($1.element.scalars[0], -$1.element.scalars.count, $1.offset)
    }.map(\.element)
    firsts = FirstScalars(sorted.map { $0.scalars[0] })
  }

  /// The longest word at a position that is no part of a longer one, by its place in `word(_:)`.
  func index(in scalars: [Unicode.Scalar], at position: Int) -> Int? {
    firsts[scalars[position]].first { index in
      stands(sorted[index].scalars, in: scalars, at: position)
        && WordBoundary.isBoundary(position + sorted[index].scalars.count, in: scalars)
        && (WordBoundary.isBoundary(position, in: scalars) || sorted[index].role == .suffix)
    }
  }

  func word(_ index: Int) -> Word { sorted[index] }

  private func stands(
    _ word: [Unicode.Scalar], in scalars: [Unicode.Scalar], at position: Int
  ) -> Bool {
    guard position + word.count <= scalars.count else { return false }
    for offset in word.indices where scalars[position + offset] != word[offset] { return false }
    return true
  }
}

/// How a locale writes numbers as words.
struct NumeralStyle: Sendable {
  /// Between tens and unit: twenty-one.
  var tensJoint = ""
  /// Between the words of a group: two hundred one.
  var wordJoint = ""
  /// Between the groups: 만 구천.
  var groupJoint = " "
  /// Up to this multiplier or scale a coefficient of one is not said: 백, not 일백.
  var silentOne: Int128 = 0
  /// The system that plain numbers are written in.
  var system = NumeralReading.System.cardinal

  /// False: there is no such name, or its value is none.
  mutating func set(_ name: String, to value: Substring) -> Bool {
    switch name {
    case "tensJoint": tensJoint = String(value)
    case "wordJoint": wordJoint = String(value)
    case "groupJoint": groupJoint = String(value)
    case "silentOne": silentOne = Int128(value) ?? 0
    case "system":
      guard let system = NumeralReading.System(rawValue: String(value)) else { return false }
      self.system = system
    default: return false
    }
    return true
  }
}
