/// Teaches a network from examples that it knows by number alone.
///
/// Each epoch sees the examples in a new order, in batches; each batch is cut into shards that
/// run at the same time and whose gradients are added in a fixed order. The weights that are
/// kept are the mean over the last epochs, or those of the epoch that validated better.
package struct Trainer: Sendable {
  package var epochs = 8
  package var batch = 32
  /// Epochs are added until there are as many steps.
  package var minimumSteps = 0
  /// Steps until the full learning rate; at most a tenth of all steps.
  package var warmUp = 100
  /// Epochs without a better validation after which training ends; nil: never.
  package var patience: Int?
  /// The share of the epochs, the last ones, whose weights are averaged.
  package var averagedShare = 1.0 / 3
  package var optimizer = OptimizerSettings()
  package var seed: UInt64 = 1
  package var shards = Shards()

  package init() {}

  /// Shards of a batch.
  static let parts = 4

  /// What is known at the end of an epoch.
  package struct Epoch: Sendable, Hashable {
    /// Counted from 1.
    package var number: Int
    package var of: Int
    /// Mean over the examples, as they were seen while learning.
    package var loss: Double
    package var accuracy: Double?
  }

  package struct Outcome: Sendable, Hashable {
    package enum Kept: Sendable, Hashable {
      case average
      case epoch(Int)
    }

    package var epochs: [Epoch]
    package var kept: Kept
    /// Validated accuracy of what was kept.
    package var accuracy: Double?
  }

  /// Changes `parameters` into what was learnt.
  ///
  /// - Parameters:
  ///   - examples: their number; `loss` knows what they are.
  ///   - validate: the accuracy of a state of the parameters on examples held back.
  ///   - progress: called after each epoch.
  ///   - loss: runs the network on some examples and adds losses to the tape; called at the
  ///     same time for several shards.
  /// - Throws: `CancellationError`, or what `validate` throws.
  package func train(
    _ parameters: Parameters, examples: Int,
    validate: ((Parameters) throws -> Double)? = nil,
    progress: (Epoch) -> Void = { _ in },
    loss: @Sendable (_ examples: ArraySlice<Int>, _ tape: Tape) -> Void
  ) throws -> Outcome {
    var course = TrainingCourse(self, parameters, examples: examples)
    var best: (accuracy: Double, epoch: Int, parameters: Parameters)?
    var epochs: [Epoch] = []
    while epochs.count < course.epochs {
      let mean = try course.runEpoch(loss)
      let accuracy = try validate?(parameters)
      epochs.append(
        Epoch(number: epochs.count + 1, of: course.epochs, loss: mean, accuracy: accuracy))
      progress(epochs[epochs.count - 1])
      guard let accuracy else { continue }
      if accuracy > best?.accuracy ?? -1 { best = (accuracy, epochs.count, parameters.copied()) }
      if let patience, let best, epochs.count - best.epoch >= patience { break }
    }
    return try finish(course, parameters, epochs, best, validate)
  }

  private func finish(
    _ course: TrainingCourse, _ parameters: Parameters, _ epochs: [Epoch],
    _ best: (accuracy: Double, epoch: Int, parameters: Parameters)?,
    _ validate: ((Parameters) throws -> Double)?
  ) throws -> Outcome {
    if let average = course.average {
      let accuracy = try validate?(average)
      if accuracy ?? 0 >= best?.accuracy ?? 0 {
        parameters.assign(average)
        return Outcome(epochs: epochs, kept: .average, accuracy: accuracy)
      }
    }
    if let best { parameters.assign(best.parameters) }
    return Outcome(
      epochs: epochs, kept: .epoch(best?.epoch ?? epochs.count), accuracy: best?.accuracy)
  }
}
