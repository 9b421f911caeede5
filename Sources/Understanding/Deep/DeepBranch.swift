import NeuralCore

/// The deep part of a model, as it was learnt.
package struct DeepBranch: Sendable {
  let vocabulary: DeepVocabulary
  let network: DeepNetwork
  let parameters: Parameters
  /// nil where there are no slots.
  let decoder: TagDecoder?

  init(vocabulary: DeepVocabulary, network: DeepNetwork, parameters: Parameters) {
    (self.vocabulary, self.network, self.parameters) = (vocabulary, network, parameters)
    decoder = network.tags.map {
      TagDecoder(
        tags: TagSet(slots: (network.size.tags - 1) / 2), field: $0.crf.field(in: parameters))
    }
  }

  /// Log-probabilities of the classes, and the emissions of the pieces' tags.
  func reading(of utterance: AnalyzedUtterance) -> (logits: [Float], emissions: Matrix?) {
    let tape = Tape(parameters)
    tape.begin()
    let input = vocabulary.input(utterance)
    guard input.pieces > 0 else {
      let classes = network.size.classes
      return ([Float](repeating: logSoftmaxOfNothing(classes), count: classes), nil)
    }
    let (scores, emissions) = network(DeepNetwork.Batch([input], network.size), on: tape)
    return (logSoftmax(scores.value.elements), emissions?.value)
  }

  /// All classes alike.
  private func logSoftmaxOfNothing(_ classes: Int) -> Float {
    logSoftmax([Float](repeating: 0, count: classes))[0]
  }
}

// MARK: Learning

extension DeepBranch {
  /// An utterance to learn from.
  struct Lesson: Sendable {
    var utterance: AnalyzedUtterance
    var label: Int
    /// The tag of each piece; empty where there are no slots.
    var path: [Int]
    /// The same with other values in its slots.
    var variants: [(utterance: AnalyzedUtterance, path: [Int])] = []
  }

  /// How long it learns, and from what.
  package struct Settings: Hashable, Sendable {
    package var epochs: Int
    package var minimumSteps: Int
    /// Passes that suffice, however few steps they have: a tiny bot is soon known.
    var mostEpochs: Int?
    var batch = 32
    /// Learning rate of the layers.
    var rate: Float
    /// Learning rate of the embeddings.
    var tableRate: Float
    /// Whether pieces see their neighbours, and get tags.
    var hasEncoder: Bool
    var tagWeight: Float = 1
    /// How often a variant stands in an utterance's place.
    var substitution: Float = 0.3
    /// How often a part of a word must occur to get an embedding.
    var leastParts: Int
    var leastTagFeatures = 3

    /// Learning rate of the sparse tag features. Each piece has about fifty of them, whose steps
    /// add up: at a higher rate they learn values by heart before the encoder has learnt their
    /// surroundings.
    var tagFeatureRate: Float = 0.025

    func minimumSteps(learning lessons: Int) -> Int {
      guard let mostEpochs else { return minimumSteps }
      return min(minimumSteps, mostEpochs * ((lessons + batch - 1) / batch))
    }

    /// For thousands of utterances: 2800 steps, or four epochs where those are more.
    package static let convolutional = Settings(
      epochs: 4, minimumSteps: 2800, rate: 2e-3, tableRate: 3e-3, hasEncoder: true, leastParts: 2)
    /// For few: an encoder would learn them by heart. High rates spare epochs, and what they
    /// leave restless is averaged over the last third.
    package static let bag = Settings(
      epochs: 12, minimumSteps: 240, mostEpochs: 30, rate: 1e-2, tableRate: 5e-2, hasEncoder: false,
      leastParts: 1)
  }

  /// - Parameters:
  ///   - slots: how many slots the tags are for; 0: no tags.
  ///   - progress: is told the share of the epochs that are done.
  /// - Throws: `CancellationError`.
  init(
    learning lessons: [Lesson], classes: Int, slots: Int, _ settings: Settings, seed: UInt64,
    shards: Shards, progress: (Double) -> Void = { _ in }
  ) throws {
    let vocabulary = DeepVocabulary(
      learning: lessons.flatMap { [$0.utterance] + $0.variants.map(\.utterance) },
      leastParts: settings.leastParts, leastTagFeatures: settings.leastTagFeatures,
      hasTags: slots > 0, hasMarks: settings.hasEncoder)
    let network = DeepNetwork(
      DeepNetwork.Size(
        forms: vocabulary.forms.count + 1, parts: vocabulary.parts.count,
        tagFeatures: vocabulary.tagFeatures.count, classes: classes,
        tags: slots > 0 ? TagSet(slots: slots).count : 0, hasEncoder: settings.hasEncoder))
    let parameters = Parameters(network.layout, seed: seed)
    var trainer = Trainer()
    trainer.epochs = settings.epochs
    trainer.batch = settings.batch
    trainer.minimumSteps = settings.minimumSteps(learning: lessons.count)
    trainer.seed = seed
    trainer.shards = shards
    trainer.optimizer.rate = settings.rate
    trainer.optimizer.tableRule = .lazyAdam(rate: settings.tableRate)
    if let tags = network.tags {
      trainer.optimizer.tableRules[tags.wide] = .adagrad(rate: settings.tagFeatureRate)
    }
    let drill = DeepDrill(
      lessons, vocabulary: vocabulary, network: network, settings: settings)
    _ = try trainer.train(
      parameters, examples: lessons.count,
      progress: { progress(Double($0.number) / Double($0.of)) }
    ) { examples, tape in drill.addLosses(of: examples, on: tape) }
    self.init(vocabulary: vocabulary, network: network, parameters: parameters)
  }
}

// MARK: Model files

extension DeepBranch {
  func append(to writer: inout SafeTensorsWriter) {
    vocabulary.append(to: &writer)
    parameters.append(to: &writer)
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(_ size: DeepNetwork.Size, in file: SafeTensors) throws {
    let vocabulary = try DeepVocabulary(in: file, hasMarks: size.hasEncoder)
    guard size.forms == vocabulary.forms.count + 1, size.parts == vocabulary.parts.count,
      size.tagFeatures == vocabulary.tagFeatures.count, size.tags % 2 == 1 || size.tags == 0
    else { throw ModelDamage(path: file.path, reason: "its tables do not fit its network") }
    let network = DeepNetwork(size)
    self.init(
      vocabulary: vocabulary, network: network,
      parameters: try Parameters(network.layout, mapping: file))
  }
}
