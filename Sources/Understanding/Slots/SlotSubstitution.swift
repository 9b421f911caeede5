import NeuralCore

/// Makes more of a tagged utterance by putting other values in the place of its slots.
///
/// The sentence around a value is what a tagger must learn; seen with one value alone, it learns
/// the value.
package struct SlotSubstitution: Sendable {
  /// For each slot, values that may stand in its place.
  let values: [[String]]

  package init(values: [[String]]) { self.values = values }

  /// The example with a value drawn for each of its slots.
  package func variant(
    of example: TrainingSet.Example, using random: inout SeededGenerator
  ) -> TrainingSet.Example {
    let scalars = Array(example.text.unicodeScalars)
    var variant = example
    variant.text = ""
    variant.spans = []
    var end = 0
    for span in example.spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      variant.text.unicodeScalars.append(contentsOf: scalars[end..<span.range.lowerBound])
      let choices = values[span.slot]
      let own = String(String.UnicodeScalarView(scalars[span.range]))
      let value = choices.isEmpty ? own : choices[random.index(below: choices.count)]
      variant.append(value, as: span.slot)
      end = span.range.upperBound
    }
    variant.text.unicodeScalars.append(contentsOf: scalars[end...])
    return variant
  }
}
