import NeuralCore

/// The wide part of the intent model: a linear classifier on weighted n-grams.
struct WideIntents: Sendable {
  let features: NGramWeights
  /// (D, K).
  let weights: Matrix
  /// What a score is divided by before the softmax.
  let scoreScale: Float

  /// What it says of one utterance.
  struct Reading: Sendable {
    /// Log-probabilities of the K classes.
    var logits: [Float]
    /// Share of the utterance's n-grams that training has seen.
    var coverage: Float
  }

  func reading(of ngrams: [NGram]) -> Reading {
    let row = features.row(of: ngrams)
    var rows = SparseRows(columns: weights.rows)
    rows.append(indices: row.indices, values: row.values)
    let scores = Matrix(rows: 1, columns: weights.columns)
    product(rows, weights, into: scores, .replacing)
    return Reading(
      logits: logSoftmax(scores.elements.map { $0 / scoreScale }), coverage: row.coverage)
  }
}

// MARK: Learning

extension WideIntents {
  /// How the weights are found.
  enum Method: String, Sendable, Codable {
    /// Multinomial logistic regression, fitted to convergence: best with few utterances.
    case logistic
    /// One class against the rest with a squared hinge loss: best with many, and fast.
    case hinge
  }

  /// - Parameters:
  ///   - utterances: N utterances as n-grams.
  ///   - labels: their classes in `0..<classes`.
  /// - Throws: `CancellationError`.
  init(
    learning utterances: [[NGram]], labels: [Int], classes: Int,
    families: [LanguageFeatures.NGrams], by method: Method, shards: Shards
  ) throws {
    features = NGramWeights(
      learning: utterances, labels: labels, classes: classes, families: families,
      leastUtterances: method == .hinge ? 2 : 1)
    let rows = features.rows(of: utterances)
    switch method {
    case .logistic:
      var logistic = MultinomialLogistic()
      logistic.shards = shards
      weights = try logistic.fit(rows, labels: labels, classes: classes).weights
      scoreScale = 1
    case .hinge:
      var hinge = SquaredHinge()
      hinge.shards = shards
      weights = try hinge.fit(rows, labels: labels, classes: classes)
      scoreScale = 0.15
    }
  }
}

// MARK: Model files

extension WideIntents {
  func append(_ name: String, to writer: inout SafeTensorsWriter) {
    features.append(name, to: &writer)
    writer.add("\(name).weights", weights)
    writer.add("\(name).scoreScale", [scoreScale], shape: [1])
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(
    _ name: String, classes: Int, families: [LanguageFeatures.NGrams], in file: SafeTensors
  ) throws {
    features = try NGramWeights(name, families: families, in: file)
    weights = try file.matrix("\(name).weights", rows: features.icf.count, columns: classes)
    let scales = try file.floats("\(name).scoreScale")
    guard scales.count == 1, scales[0] > 0 else {
      throw ModelDamage(path: file.path, reason: "'\(name)' has no scale of scores")
    }
    scoreScale = scales[0]
  }
}
