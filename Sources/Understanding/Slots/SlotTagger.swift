import NeuralCore

/// Scores the tags of an utterance's pieces by sparse features alone: the linear chain
/// conditional random field that is best while utterances are few.
///
/// Letters: D features, K tags.
struct SlotTagger: Sendable {
  let table: FeatureTable
  let network: SparseTagNetwork
  let parameters: Parameters
  let decoder: TagDecoder

  private init(tags: TagSet, table: FeatureTable, parameters: Parameters) {
    (self.table, self.parameters) = (table, parameters)
    network = SparseTagNetwork(features: table.count, tags: tags.count)
    decoder = TagDecoder(tags: tags, field: network.crf.field(in: parameters))
  }

  /// (pieces, K).
  func emissions(of utterance: AnalyzedUtterance) -> Matrix {
    let names = utterance.names
    let emissions = Matrix(rows: names.count, columns: decoder.tags.count)
    product(table.rows(of: names), parameters[network.weights], into: emissions, .replacing)
    return emissions
  }
}

/// The network of a `SlotTagger`: one weight for each feature and tag, and the field on top.
struct SparseTagNetwork: Sendable {
  let layout: ParameterLayout
  let weights: Table
  let crf: CRFLayer

  init(features: Int, tags: Int) {
    var layout = ParameterLayout()
    weights = layout.addTable("tags.sparse", rows: features, columns: tags, .constant(0))
    crf = CRFLayer("tags.crf", tags: tags, in: &layout)
    self.layout = layout
  }
}

extension FeatureTable {
  /// For each piece the indices of its known features, as a row of ones.
  func rows(of names: [[UInt64]]) -> SparseRows {
    var rows = SparseRows(columns: count)
    for piece in names {
      let indices = piece.compactMap { index(of: $0).map(Int32.init) }
      rows.append(indices: indices, values: [Float](repeating: 1, count: indices.count))
    }
    return rows
  }
}

// MARK: Learning

extension SlotTagger {
  /// A sentence to learn from.
  struct Sentence: Sendable {
    /// Names of the features of each piece.
    var names: [[UInt64]]
    /// The tag of each piece.
    var path: [Int]
  }

  /// How long and how fast it learns.
  struct Settings: Sendable, Hashable {
    var epochs = 15
    var batch = 16
    var rate: Float = 0.1
    /// Share of the features that a step does not see.
    var featureDropout: Float = 0
  }

  /// - Throws: `CancellationError`.
  init(
    learning sentences: [Sentence], tags: TagSet, _ settings: Settings = Settings(),
    seed: UInt64, shards: Shards
  ) throws {
    var table = FeatureTable()
    let indices = sentences.map { $0.names.map { $0.map { Int32(table.insert($0)) } } }
    let network = SparseTagNetwork(features: table.count, tags: tags.count)
    let parameters = Parameters(network.layout, seed: seed)
    var trainer = Trainer()
    trainer.epochs = settings.epochs
    trainer.batch = settings.batch
    trainer.warmUp = 0
    trainer.seed = seed
    trainer.shards = shards
    trainer.optimizer.rate = 1e-2
    trainer.optimizer.tableRules[network.weights] = .adagrad(rate: settings.rate)
    let columns = table.count
    _ = try trainer.train(parameters, examples: sentences.count) { examples, tape in
      var random = tape.makeGenerator()
      var rows = SparseRows(columns: columns)
      for piece in examples.flatMap({ indices[$0] }) {
        let seen = piece.filter { _ in random.uniform() >= settings.featureDropout }
        rows.append(indices: seen, values: [Float](repeating: 1, count: seen.count))
      }
      network.crf.addLoss(
        of: examples.flatMap { sentences[$0].path },
        emissions: tape.lookUp(network.weights, rows),
        Segments(lengths: examples.map { sentences[$0].path.count }), on: tape)
    }
    self.init(tags: tags, table: table, parameters: parameters)
  }
}

// MARK: Model files

extension SlotTagger {
  func append(to writer: inout SafeTensorsWriter) {
    table.append("tags.table", to: &writer)
    parameters.append(to: &writer)
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(slots: Int, in file: SafeTensors) throws {
    let tags = TagSet(slots: slots)
    let table = try FeatureTable("tags.table", in: file)
    let network = SparseTagNetwork(features: table.count, tags: tags.count)
    self.init(
      tags: tags, table: table, parameters: try Parameters(network.layout, mapping: file))
  }
}
