import ArgumentParser
import Conversation
import Foundation
import NeuralCore
import SlotTypes

/// Resolves mutated development rows for a while, and names each that is not taken as it should:
/// a span that is not what was said, a day outside the calendar, a text that takes too long.
///
/// The text in hand is kept in a file, so that it survives a crash.
func fuzzSlots(minutes: Double, seed: UInt64) throws {
  let inHand = FileManager.default.temporaryDirectory.appending(path: "mynah-fuzz.txt")
  try Data().write(to: inHand)
  let file = try FileHandle(forWritingTo: inHand)
  print("fuzz: seed \(seed); the text in hand is in \(inHand.path)")
  var types: [LocaleID: SlotTypes] = [:]
  for locale: LocaleID in ["en-US", "en-GB", "ko-KR"] {
    types[locale] = try SlotTypes(locale: locale, custom: [])
  }
  let rows = try SlotDataFile.all().flatMap { file in
    file.rows.map { (text: $0.text, type: file.type, locale: file.locale) }
  }
  guard !rows.isEmpty else {
    throw ValidationError("set MYNAH_DATA to the folder of the benchmark data")
  }
  var mutator = TextMutator(texts: rows.map(\.text), seed: seed)
  var (count, found) = (0, Set<String>())
  let end = ContinuousClock.now + .seconds(60 * minutes)
  while ContinuousClock.now < end {
    let row = rows[mutator.index(below: rows.count)]
    let text = mutator.mutated(row.text)
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data("\(row.locale) \(row.type) \(text)".utf8))
    count += 1
    guard let types = types[row.locale] else { continue }
    for problem in types.problems(in: text, as: row.type)
    where found.insert("\(row.type) \(problem)").inserted {
      print("fuzz: \(row.locale) \(row.type): \(problem): \(text.debugDescription)")
    }
  }
  print("fuzz: \(count) texts, \(found.count) kinds of problems")
}

extension SlotTypes {
  /// What is wrong with how a text is taken.
  fileprivate func problems(in text: String, as type: SlotType.Name) -> [String] {
    let now = SlotTypes.exampleTime
    let scalars = Array(text.unicodeScalars)
    var problems: [String] = []
    let time = processorTime(of: 1) {
      let all =
        [resolve(text, as: type, at: now)].compactMap { $0 }
        + mentions(of: type, in: text, at: now)
      for resolution in all {
        if !resolution.isSlice(of: scalars) { problems.append("its span is not what was said") }
        if type == "Date", !resolution.isOfTheCalendar { problems.append("is no day") }
      }
    }
    let most = Duration.microseconds(500 + 10 * scalars.count)
    if time > most { problems.append("takes more than 5 µs a character and call") }
    return problems
  }
}

extension Resolution {
  fileprivate func isSlice(of scalars: [Unicode.Scalar]) -> Bool {
    guard 0 <= start, start <= end, end <= scalars.count else { return false }
    return String(String.UnicodeScalarView(scalars[start..<end])) == value.originalValue
  }

  fileprivate var isOfTheCalendar: Bool {
    value.resolvedValues.allSatisfy { $0.count == 10 && ReferenceTime(iso: $0) != nil }
  }
}

/// Makes texts that are nearly like others.
private struct TextMutator {
  private let texts: [[Unicode.Scalar]]
  private var random: SeededGenerator

  init(texts: [String], seed: UInt64) {
    self.texts = texts.map { Array($0.unicodeScalars) }
    random = SeededGenerator(seed: seed)
  }

  mutating func index(below bound: Int) -> Int { random.index(below: max(bound, 1)) }

  /// One to four changes.
  mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...index(below: 4) { change(&scalars) }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func change(_ scalars: inout [Unicode.Scalar]) {
    let part = part(of: scalars)
    switch index(below: 7) {
    case 0: scalars.removeSubrange(part)
    case 1: scalars.insert(contentsOf: scalars[part], at: index(below: scalars.count + 1))
    case 2: scalars.insert(anyScalar(), at: index(below: scalars.count + 1))
    case 3:
      guard !scalars.isEmpty else { return }
      scalars[index(below: scalars.count)] = anyScalar()
    case 4:
      let repeated = Array(repeating: scalars[part], count: index(below: 30)).joined()
      guard scalars.count + repeated.count < 3000 else { return }
      scalars.insert(contentsOf: repeated, at: part.upperBound)
    default:
      let other = texts[index(below: texts.count)]
      scalars.replaceSubrange(part, with: other[self.part(of: other)])
    }
  }

  private mutating func part(of scalars: [Unicode.Scalar]) -> Range<Int> {
    let start = index(below: scalars.count + 1)
    return start..<start + index(below: min(12, scalars.count - start) + 1)
  }

  /// A mark, a digit, or anything.
  private mutating func anyScalar() -> Unicode.Scalar {
    let pool = Array(" .,:;-/'\"()[]+%$@#&\\0123456789\u{301}\u{200B}\u{0}ㄱㅏ일이삼시분년월".unicodeScalars)
    guard index(below: 4) == 0 else { return pool[index(below: pool.count)] }
    return Unicode.Scalar(UInt32(index(below: 0x11_0000))) ?? "\u{FFFD}"
  }
}
