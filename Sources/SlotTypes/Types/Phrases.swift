import Language

/// Phrases of a locale in two columns: what they mean, and their wordings between bars.
struct Phrases: Sendable {
  private let meanings: [String: String]
  private let wordings: [String: [[Unicode.Scalar]]]

  init(_ table: Table) {
    var meanings: [String: String] = [:]
    var wordings: [String: [[Unicode.Scalar]]] = [:]
    for row in table.rows {
      for wording in row[1].split(separator: "|") {
        meanings[Fold.key(String(wording))] = String(row[0])
        wordings[String(row[0]), default: []].append(NormalizedText(String(wording)).scalars)
      }
    }
    self.meanings = meanings
    self.wordings = wordings.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// What the whole text means, marks and spaces aside.
  func meaning(of text: String) -> String? { meanings[Fold.key(text)] }

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
