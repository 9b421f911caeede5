import NeuralCore
import Testing

@Suite struct LayerTests {
  @Test func `a network of all layers learns to tag and to classify`() throws {
    let tagger = Tagger()
    let outcome = try tagger.train(threads: 2)
    #expect(outcome.accuracy == 1)
    #expect(outcome.epochs[0].accuracy ?? 1 < 0.9)
  }

  @Test func `it learns the same bytes for any number of threads`() throws {
    let weights = try [1, 2, 3, 8].map { threads in
      let tagger = Tagger()
      _ = try tagger.train(threads: threads, epochs: 3)
      var writer = SafeTensorsWriter()
      tagger.parameters.append(to: &writer)
      return try writer.bytes()
    }
    #expect(Set(weights).count == 1)
  }

  @Test func `it answers the same from a mapped file`() throws {
    let tagger = Tagger()
    _ = try tagger.train(threads: 1, epochs: 3)
    var writer = SafeTensorsWriter()
    tagger.parameters.append(to: &writer)
    let folder = TemporaryFolder()
    try writer.write(to: folder.path("model"))
    let file = try SafeTensors(mapping: folder.path("model"))
    let mapped = try Parameters(tagger.parameters.layout, mapping: file)
    #expect(tagger.paths(with: mapped) == tagger.paths(with: tagger.parameters))
  }

  @Test func `the constraint of a field binds a trained network`() throws {
    let tagger = Tagger()
    let mask = LinearChainCRF(tags: 3)
    for tag in 0..<3 { mask.transitions[tag, 2] = -.infinity }
    mask.start[0, 2] = -.infinity
    #expect(tagger.paths(with: tagger.parameters, under: mask).allSatisfy { !$0.contains(2) })
  }
}

/// Tags each token of random sentences by itself and the token before it, and classifies a
/// sentence by whether it holds token 0.
private struct Tagger: Sendable {
  let parameters: Parameters
  private let sentences: [[Int32]]
  private let words: Table
  private let wide: Table
  private let enter: Linear
  private let block: GatedConvolution
  private let pool: AttentionPool
  private let intent: Linear
  private let tags: Linear
  private let field: CRFLayer

  private static let vocabulary = 4

  init() {
    var random = SeededGenerator(seed: 8)
    sentences = (0..<60).map { _ in
      (0..<1 + random.index(below: 6)).map { _ in Int32(random.index(below: Self.vocabulary)) }
    }
    var layout = ParameterLayout()
    words = layout.addTable("words", rows: Self.vocabulary, columns: 8, .normal(0.5))
    wide = layout.addTable("wide", rows: Self.vocabulary, columns: 3, .constant(0))
    enter = Linear("enter", inputs: 8, outputs: 16, in: &layout)
    block = GatedConvolution("block", features: 16, dilation: 1, in: &layout)
    pool = AttentionPool("pool", features: 16, in: &layout)
    intent = Linear("intent", inputs: 32, outputs: 2, in: &layout)
    tags = Linear("tags", inputs: 16, outputs: 3, in: &layout)
    field = CRFLayer("field", tags: 3, in: &layout)
    parameters = Parameters(layout, seed: 1)
  }

  func train(threads: Int, epochs: Int = 40) throws -> Trainer.Outcome {
    var trainer = Trainer()
    (trainer.epochs, trainer.batch, trainer.optimizer.rate) = (epochs, 10, 0.02)
    trainer.optimizer.tableRules[wide] = .adagrad(rate: 0.1)
    trainer.shards = Shards(threads: threads)
    return try trainer.train(parameters, examples: sentences.count, validate: accuracy) {
      examples, tape in
      let (logits, emissions, segments) = scores(of: Array(examples), on: tape)
      tape.crossEntropy(logits, labels: examples.map(label), smoothing: 0.1)
      field.addLoss(of: examples.flatMap(path), emissions: emissions, segments, on: tape)
    }
  }

  /// The share of sentences whose class and tags are all right.
  private func accuracy(of parameters: Parameters) -> Double {
    let all = Array(sentences.indices)
    let logits = scores(of: all, on: Tape(parameters)).0.value
    let paths = paths(with: parameters)
    let right = all.filter {
      (logits[$0, 1] > logits[$0, 0]) == (label(of: $0) == 1) && paths[$0] == path(of: $0)
    }
    return Double(right.count) / Double(all.count)
  }

  func paths(with parameters: Parameters, under mask: LinearChainCRF? = nil) -> [[Int]] {
    let tape = Tape(parameters)
    let free = field.field(in: parameters)
    let crf = mask.map(free.adding) ?? free
    let (_, emissions, segments) = scores(of: Array(sentences.indices), on: tape)
    return (0..<segments.count).map {
      crf.viterbi(emissions: emissions.value.rows(segments[$0]), in: tape.workspace).path
    }
  }

  private func scores(
    of examples: [Int], on tape: Tape
  ) -> (logits: Variable, emissions: Variable, segments: Segments) {
    let segments = Segments(lengths: examples.map { sentences[$0].count })
    var rows = SparseRows(columns: Self.vocabulary)
    for token in examples.flatMap({ sentences[$0] }) { rows.append(meanOf: [token]) }
    let x = enter(tape.dropout(tape.lookUp(words, rows), rate: 0.1), on: tape)
    let h = block(x, segments, dropout: 0.1, on: tape)
    let pooled = tape.joined([tape.maxPool(h, segments), pool(h, segments, on: tape)])
    let emissions = tape.sum(tags(h, on: tape), tape.lookUp(wide, rows))
    return (intent(pooled, on: tape), emissions, segments)
  }

  private func label(of example: Int) -> Int { sentences[example].contains(0) ? 1 : 0 }

  /// 2 after a 1; else 1 for token 3; else 0.
  private func path(of example: Int) -> [Int] {
    var path: [Int] = []
    for token in sentences[example] {
      let tag = path.last == 1 ? 2 : token == 3 ? 1 : 0
      path.append(tag)
    }
    return path
  }
}
