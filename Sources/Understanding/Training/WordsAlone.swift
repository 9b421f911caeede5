import Language

/// The words of a text in their normal form: texts alike in these differ in nothing that a model
/// sees.
func wordsAlone(of text: String) -> String {
  NormalizedText(text).tokens().filter { $0.kind != .mark }.map(\.text).joined(separator: " ")
}
