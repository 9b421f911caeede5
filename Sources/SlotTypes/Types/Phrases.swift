import Language

/// Phrases of a locale: what they mean, their wordings between bars, and words that decide a
/// longer text at its beginning or end.
struct Phrases: Sendable {
  private let meanings: [String: String]
  /// Words that decide a longer text, the longest first.
  private let deciding: [(words: [Unicode.Scalar], meaning: String)]
  private let wordings: [String: [[Unicode.Scalar]]]

  init(_ table: Table) {
    var meanings: [String: String] = [:]
    var wordings: [String: [[Unicode.Scalar]]] = [:]
    var deciding: [(words: [Unicode.Scalar], meaning: String)] = []
    for row in table.rows {
      for wording in row[1].split(separator: "|") {
        meanings[Fold.key(String(wording))] = String(row[0])
        wordings[String(row[0]), default: []].append(NormalizedText(String(wording)).scalars)
      }
      for words in row[2].split(separator: "|") {
        deciding.append((NormalizedText(String(words)).scalars, String(row[0])))
      }
    }
    self.deciding = deciding.sorted { $0.words.count > $1.words.count }
    self.meanings = meanings
    self.wordings = wordings.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// What the whole text means, marks and spaces aside.
  func meaning(of text: String) -> String? { meanings[Fold.key(text)] }

  /// What a text that begins with deciding words means.
  func meaning(ofBeginning text: ArraySlice<Unicode.Scalar>) -> String? {
    deciding.first { words, _ in
      text.starts(with: words) && isEdge(text.dropFirst(words.count).first, after: words.last)
    }?.meaning
  }

  /// What a text that ends with deciding words means.
  func meaning(ofEnd text: ArraySlice<Unicode.Scalar>) -> String? {
    deciding.first { words, _ in
      text.suffix(words.count).elementsEqual(words)
        && isEdge(text.dropLast(words.count).last, after: words.first)
    }?.meaning
  }

  /// Words end at anything that is no word; an emoji ends anywhere.
  private func isEdge(_ next: Unicode.Scalar?, after last: Unicode.Scalar?) -> Bool {
    guard let next, let last else { return true }
    return [.space, .mark].contains(ScalarClass(next)) || ScalarClass(last) == .mark
  }

  func wordings(of meaning: String) -> [[Unicode.Scalar]] { wordings[meaning] ?? [] }
}

/// Texts made comparable: case, width, marks and spaces aside.
enum Fold {
  static func key(_ text: String) -> String {
    let scalars = NormalizedText(text).scalars.filter {
      let kind = ScalarClass($0)
      return kind != .mark && kind != .space
    }
    return String(scalars)
  }
}
