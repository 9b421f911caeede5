import NeuralCore

/// The deep branch: embeddings of words and their parts, a gated convolutional encoder, a head
/// for intents and emissions of tags.
///
/// Letters: N pieces of all utterances, B utterances, K intents' classes, T tags.
struct DeepNetwork: Sendable {
  /// What there is to be learnt.
  struct Size: Hashable, Sendable, Codable {
    /// Rows of the table of forms, the unknown one included.
    var forms: Int
    var parts: Int
    var tagFeatures: Int
    var classes: Int
    /// 0 where there are no slots.
    var tags: Int
    /// Whether pieces see their neighbours; if not, an utterance is a bag of pieces.
    var hasEncoder: Bool
  }

  private static let embedding = 100
  private static let features = 128

  let size: Size
  let layout: ParameterLayout
  let forms: Table
  let parts: Table
  private let encoder: Encoder?
  private let attention: AttentionPool
  private let intents: Linear
  private let tagger: Tagger?

  /// The layers by which a piece sees its neighbours.
  private struct Encoder: Sendable {
    let enter: Linear
    let blocks: [GatedConvolution]
    let leave: LayerNorm

    init(inputs: Int, features: Int, in layout: inout ParameterLayout) {
      enter = Linear("deep.enter", inputs: inputs, outputs: features, in: &layout)
      blocks = [1, 2, 4].map { dilation in
        GatedConvolution(
          "deep.block\(dilation)", features: features, dilation: dilation, in: &layout)
      }
      leave = LayerNorm("deep.leave", features: features, in: &layout)
    }

    func callAsFunction(_ x: Variable, _ segments: Segments, on tape: Tape) -> Variable {
      let encoded = blocks.reduce(enter(x, on: tape)) { encoded, block in
        block(encoded, segments, dropout: 0.2, on: tape)
      }
      return tape.dropout(leave(encoded, on: tape), rate: 0.4)
    }
  }

  /// The layers that end in tags.
  struct Tagger: Sendable {
    let wide: Table
    fileprivate let emissions: Linear
    fileprivate let intents: Linear
    let crf: CRFLayer
  }

  init(_ size: Size) {
    var layout = ParameterLayout()
    let inputs = 2 * Self.embedding
    let width = size.hasEncoder ? Self.features : inputs
    self.size = size
    forms = layout.addTable(
      "deep.forms.table", rows: size.forms, columns: Self.embedding, .normal(0.1))
    parts = layout.addTable(
      "deep.parts.table", rows: size.parts, columns: Self.embedding, .normal(0.1))
    encoder =
      size.hasEncoder ? Encoder(inputs: inputs, features: Self.features, in: &layout) : nil
    attention = AttentionPool("deep.attention", features: width, in: &layout)
    intents = Linear("deep.intents", inputs: 2 * width, outputs: size.classes, in: &layout)
    tagger =
      size.tags == 0
      ? nil
      : Tagger(
        wide: layout.addTable(
          "deep.tags.wide", rows: size.tagFeatures, columns: size.tags, .constant(0)),
        emissions: Linear(
          "deep.tags", inputs: width + inputs, outputs: size.tags, in: &layout),
        intents: Linear(
          "deep.tags.intents", inputs: size.classes, outputs: size.tags, in: &layout),
        crf: CRFLayer("deep.crf", tags: size.tags, in: &layout))
    self.layout = layout
  }

  var tags: Tagger? { tagger }

  /// Scores of intents, (B, K), and of tags, (N, T).
  func callAsFunction(
    _ input: Batch, on tape: Tape
  ) -> (intents: Variable, emissions: Variable?) {
    let embedded = tape.joined([
      tape.lookUp(forms, input.forms), tape.lookUp(parts, input.parts),
    ])
    let x = tape.dropout(embedded, rate: 0.4)
    var encoded = x
    if let encoder { encoded = encoder(x, input.segments, on: tape) }
    let pooled = tape.joined([
      tape.maxPool(encoded, input.segments),
      attention(encoded, input.segments, on: tape),
    ])
    let scores = intents(pooled, on: tape)
    guard let tagger else { return (scores, nil) }
    let seen = tape.sum(
      tagger.emissions(tape.joined([encoded, x]), on: tape),
      tape.lookUp(tagger.wide, input.tagFeatures))
    let hint = tape.spread(
      tagger.intents(tape.softmax(scores), on: tape), input.segments)
    return (scores, tape.sum(seen, hint))
  }

  /// The rows of tables that a batch of utterances looks up.
  struct Batch: Sendable {
    var forms: SparseRows
    var parts: SparseRows
    var tagFeatures: SparseRows
    let segments: Segments

    init(_ inputs: [DeepVocabulary.Input], _ size: Size) {
      forms = SparseRows(columns: size.forms)
      parts = SparseRows(columns: size.parts)
      tagFeatures = SparseRows(columns: size.tagFeatures)
      segments = Segments(lengths: inputs.map(\.pieces))
      for input in inputs {
        for form in input.forms { forms.append(indices: [form], values: [1]) }
        for part in input.parts { parts.append(meanOf: part) }
        guard size.tags > 0 else { continue }
        for features in input.tagFeatures {
          tagFeatures.append(
            indices: features, values: [Float](repeating: 1, count: features.count))
        }
      }
    }
  }
}
