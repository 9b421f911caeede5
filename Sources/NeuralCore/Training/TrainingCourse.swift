/// One training in progress.
struct TrainingCourse {
  let epochs: Int
  private let trainer: Trainer
  private let parameters: Parameters
  private let schedule: Schedule
  private var order: [Int]
  private var random: SeededGenerator
  private var optimizer: Optimizer
  private var tapes: [Tape]
  private let gradients: [Gradients]
  private var sum: WeightAverage
  private var epoch = 0
  private var step = 0

  init(_ trainer: Trainer, _ parameters: Parameters, examples: Int) {
    let stepsPerEpoch = max(1, (examples + trainer.batch - 1) / trainer.batch)
    epochs = max(trainer.epochs, (trainer.minimumSteps + stepsPerEpoch - 1) / stepsPerEpoch)
    let steps = epochs * stepsPerEpoch
    self.trainer = trainer
    self.parameters = parameters
    schedule = Schedule(warmUp: min(trainer.warmUp, steps / 10), steps: steps)
    order = Array(0..<examples)
    random = SeededGenerator(seed: trainer.seed)
    optimizer = Optimizer(trainer.optimizer, for: parameters, shards: trainer.shards)
    gradients = (0..<Trainer.parts).map { _ in Gradients(for: parameters) }
    tapes = gradients.map { Tape(parameters, into: $0) }
    sum = WeightAverage(like: parameters)
  }

  var average: Parameters? { sum.count > 0 ? sum.mean() : nil }

  /// Sees every example once; returns the mean loss.
  mutating func runEpoch(
    _ loss: @Sendable (ArraySlice<Int>, Tape) -> Void
  ) throws -> Double {
    order = random.shuffled(order)
    var total = 0.0
    for first in stride(from: 0, to: order.count, by: trainer.batch) {
      try Task.checkCancellation()
      let batch = order[first..<min(order.count, first + trainer.batch)]
      total += learn(batch, loss) * Double(batch.count)
    }
    epoch += 1
    if Double(epoch) > Double(epochs) * (1 - trainer.averagedShare) { sum.add(parameters) }
    return total / Double(max(1, order.count))
  }

  private mutating func learn(
    _ batch: ArraySlice<Int>, _ loss: @Sendable (ArraySlice<Int>, Tape) -> Void
  ) -> Double {
    let seed = random.next()
    let losses = trainer.shards.map(consuming: &tapes) { part, tape in
      tape.begin(lossScale: 1 / Float(batch.count), seed: seed &+ UInt64(part))
      let range = Shards.rows(of: part, of: Trainer.parts, rows: batch.count)
      if !range.isEmpty {
        let start = batch.startIndex
        loss(batch[start + range.lowerBound..<start + range.upperBound], tape)
        tape.runBackward()
      }
      return tape.loss
    }
    optimizer.step(gradients, factor: schedule.factor(at: step))
    step += 1
    return losses.reduce(0, +)
  }
}
