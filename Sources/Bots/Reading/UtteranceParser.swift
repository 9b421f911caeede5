import Conversation

/// Reads one sample utterance: text with `{Slot}` and `{example|Slot}`.
///
/// A backslash before `{`, `}`, `|`, `\` or a space makes it the character itself; before anything
/// else it is a backslash.
package struct UtteranceParser {
  /// What is wrong, and which scalars of the line it concerns.
  package struct Mistake: Error {
    package var text: String
    package var range: Range<Int>
  }

  /// A slot in the line, and which scalars its name and its example cover.
  package struct Mention {
    package var slot: Slot.Name
    package var range: Range<Int>
    package var example: String?
    package var exampleRange: Range<Int>?
  }

  package private(set) var parts: [SampleUtterance.Part] = []
  package private(set) var mentions: [Mention] = []

  package init(_ line: String) throws(Mistake) {
    var rest = Letter.all(of: line)[...]
    while let first = rest.first {
      if first.isMark("{") {
        let mention = try Self.mention(in: &rest)
        mentions.append(mention)
        parts.append(.slot(mention.slot, example: mention.example))
      } else if first.isMark("}") {
        throw Mistake(text: "}", range: first.position..<first.position + 1)
      } else {
        let text = rest.prefix { !$0.isMark("{") && !$0.isMark("}") }
        rest = rest[text.endIndex...]
        parts.append(.text(Letter.text(text)))
      }
    }
  }

  /// Takes a mention, braces included, from the front of `rest`.
  private static func mention(in rest: inout ArraySlice<Letter>) throws(Mistake) -> Mention {
    let inside = rest.dropFirst().prefix { !$0.isMark("}") && !$0.isMark("{") }
    let whole = rest[rest.startIndex..<min(inside.endIndex + 1, rest.endIndex)]
    let mistake = Mistake(text: Letter.text(whole), range: Letter.range(of: whole) ?? 0..<1)
    guard whole.last?.isMark("}") == true else { throw mistake }
    let bar = inside.lastIndex { $0.isMark("|") }
    let name = Letter.trimmed(inside[(bar.map { $0 + 1 } ?? inside.startIndex)...])
    let example = bar.map { Letter.trimmed(inside[..<$0]) }
    guard let range = Letter.range(of: name), name.allSatisfy(\.isOfName),
      example?.isEmpty != true
    else { throw mistake }
    rest = rest[whole.endIndex...]
    return Mention(
      slot: Slot.Name(Letter.text(name)), range: range, example: example.map(Letter.text),
      exampleRange: example.flatMap(Letter.range))
  }
}

/// A scalar of an utterance; an escaped one is never a mark.
private struct Letter {
  var scalar: Unicode.Scalar
  /// Of the scalar in the line; of the backslash where there is one.
  var position: Int
  var isEscaped: Bool

  static func all(of line: String) -> [Letter] {
    let scalars = Array(line.unicodeScalars)
    var letters: [Letter] = []
    letters.reserveCapacity(scalars.count)
    var position = 0
    while position < scalars.count {
      let isEscaped =
        scalars[position] == "\\" && position + 1 < scalars.count
        && isEscapable(scalars[position + 1])
      let scalar = scalars[isEscaped ? position + 1 : position]
      letters.append(Letter(scalar: scalar, position: position, isEscaped: isEscaped))
      position += isEscaped ? 2 : 1
    }
    return letters
  }

  private static func isEscapable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{", "}", "|", "\\": true
    default: scalar.properties.isWhitespace
    }
  }

  func isMark(_ mark: Unicode.Scalar) -> Bool { scalar == mark && !isEscaped }

  var isOfName: Bool { !isEscaped && Slot.Name.allows(scalar) }

  private var isSpace: Bool { !isEscaped && scalar.properties.isWhitespace }

  static func trimmed(_ letters: ArraySlice<Letter>) -> ArraySlice<Letter> {
    var letters = letters.drop(while: \.isSpace)
    while letters.last?.isSpace == true { letters.removeLast() }
    return letters
  }

  static func range(of letters: ArraySlice<Letter>) -> Range<Int>? {
    guard let first = letters.first, let last = letters.last else { return nil }
    return first.position..<last.position + (last.isEscaped ? 2 : 1)
  }

  static func text(_ letters: ArraySlice<Letter>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters.lazy.map(\.scalar))
    return String(text)
  }
}

extension Slot.Name {
  /// Whether an utterance can mention the slot: letters, digits, `_`, `-` and `.` alone.
  var isMentionable: Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(Self.allows) }

  fileprivate static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
