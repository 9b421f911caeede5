import Conversation

/// Reads one sample utterance: text with `{Slot}` and `{example|Slot}`.
///
/// `\{`, `\}` and `\\` are the characters themselves.
package struct UtteranceParser {
  /// What is wrong, and which scalars of the line it concerns.
  package struct Mistake: Error {
    package var text: String
    package var range: Range<Int>
  }

  /// A slot's name and which scalars of the line it covers.
  package struct Mention {
    package var slot: Slot.Name
    package var example: String?
    package var range: Range<Int>
  }

  package private(set) var parts: [SampleUtterance.Part] = []
  package private(set) var mentions: [Mention] = []

  package init(_ line: String) throws(Mistake) {
    let scalars = Array(line.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    func flush() {
      if !text.isEmpty { parts.append(.text(String(text))) }
      text = String.UnicodeScalarView()
    }
    while index < scalars.count {
      switch scalars[index] {
      case "\\"
      where index + 1 < scalars.count && "{}\\".unicodeScalars.contains(scalars[index + 1]):
        text.append(scalars[index + 1])
        index += 2
      case "{":
        flush()
        let end = scalars[index...].firstIndex(of: "}") ?? scalars.endIndex
        let mention = try Self.mention(scalars, index, end)
        mentions.append(mention)
        parts.append(.slot(mention.slot, example: mention.example))
        index = end + 1
      case "}":
        throw Mistake(text: "}", range: index..<index + 1)
      default:
        text.append(scalars[index])
        index += 1
      }
    }
    flush()
  }

  private static func mention(
    _ scalars: [Unicode.Scalar], _ start: Int, _ end: Int
  ) throws(Mistake) -> Mention {
    let whole = start..<min(end + 1, scalars.count)
    func mistake() -> Mistake { Mistake(text: string(scalars[whole]), range: whole) }
    guard end < scalars.count else { throw mistake() }
    let inside = scalars[(start + 1)..<end]
    guard !inside.contains("{") else { throw mistake() }
    let bar = inside.lastIndex(of: "|")
    let nameStart = bar.map { $0 + 1 } ?? inside.startIndex
    let name = trimmed(inside[nameStart...])
    guard !name.isEmpty, name.allSatisfy({ $0.properties.isAlphabetic || isNameMark($0) }) else {
      throw mistake()
    }
    let example = bar.map { string(trimmed(inside[..<$0])) }
    guard example != "" else { throw mistake() }
    return Mention(
      slot: Slot.Name(string(name)), example: example, range: name.startIndex..<name.endIndex)
  }

  private static func isNameMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil || "_-.".unicodeScalars.contains(scalar)
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var scalars = scalars.drop { $0.properties.isWhitespace }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return scalars
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
