import Conversation
import Language

/// Yes, no, maybe: what a whole reply means, or what it begins or ends with.
extension SlotTypes {
  func confirmation(in text: NormalizedText) -> Resolution? {
    guard let whole = whole(text), let meaning = meaning(ofReply: text) else { return nil }
    let range = text.scalars.indices
    var found = resolution(meaning, range.lowerBound..<range.upperBound, text)
    (found.start, found.end) = (whole.start, whole.end)
    found.value.originalValue = whole.value.originalValue
    return found
  }

  /// "Yes. I said no" is a yes: what comes first decides.
  private func meaning(ofReply text: NormalizedText) -> String? {
    if let meaning = confirmations.meaning(of: text.text) { return meaning }
    let clauses = text.scalars.split { ",.!?;".unicodeScalars.contains($0) }.compactMap(trimmed)
    return clauses.lazy.compactMap { confirmations.meaning(of: String($0)) }.first
      ?? clauses.lazy.compactMap { confirmations.meaning(ofBeginning: $0) }.first
      ?? clauses.lazy.compactMap { confirmations.meaning(ofEnd: $0) }.first
      ?? clauses.lazy.flatMap { words(of: $0) }
      .compactMap { confirmations.meaning(ofBeginning: $0) }.first
  }

  /// The rest of a clause from each of its words on.
  private func words(of clause: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    clause.indices.dropFirst().filter { clause[$0 - 1] == " " }.map { clause[$0...] }
  }

  private func trimmed(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let first = clause.firstIndex(where: { $0 != " " }),
      let last = clause.lastIndex(where: { $0 != " " })
    else { return nil }
    return clause[first...last]
  }
}
