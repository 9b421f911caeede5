import NeuralCore
import Synchronization
import Testing

@Suite struct TrainerTests {
  @Test func `learns what no linear model can`() throws {
    let network = ExclusiveOr()
    let outcome = try network.trainer.train(
      network.parameters, examples: 4, validate: network.accuracy, loss: network.loss)
    #expect(network.accuracy(of: network.parameters) == 1)
    #expect(outcome.accuracy == 1)
    // Dropout makes a single epoch's loss jump.
    let last = outcome.epochs.suffix(50).reduce(0) { $0 + $1.loss } / 50
    #expect(last < outcome.epochs[0].loss / 2)
  }

  @Test func `the same bytes for any number of threads`() throws {
    let weights = try [1, 2, 3, 8].map { threads in
      let network = ExclusiveOr()
      var trainer = network.trainer
      trainer.epochs = 20
      trainer.shards = Shards(threads: threads)
      _ = try trainer.train(network.parameters, examples: 4, loss: network.loss)
      return network.weights
    }
    #expect(Set(weights).count == 1)
  }

  @Test func `another seed learns other weights`() throws {
    let weights = try ([1, 2] as [UInt64]).map { seed in
      let network = ExclusiveOr()
      var trainer = network.trainer
      (trainer.epochs, trainer.seed) = (5, seed)
      _ = try trainer.train(network.parameters, examples: 4, loss: network.loss)
      return network.weights
    }
    #expect(Set(weights).count == 2)
  }

  @Test func `keeps the epoch that validated best, and stops when none is better`() throws {
    let network = ExclusiveOr()
    var trainer = network.trainer
    trainer.patience = 3
    var states: [[Float]] = []
    var accuracies = [0.2, 0.9, 0.5, 0.9, 0.1].makeIterator()
    let outcome = try trainer.train(
      network.parameters, examples: 4,
      validate: { _ in
        states.append(network.weights)
        return accuracies.next() ?? 0
      }, loss: network.loss)
    #expect(outcome.kept == .epoch(2))
    #expect(outcome.accuracy == 0.9)
    #expect(outcome.epochs.count == 5)
    #expect(network.weights == states[1])
  }

  @Test func `averages the weights of the last third`() throws {
    let network = ExclusiveOr()
    var trainer = network.trainer
    trainer.epochs = 6
    var states: [[Float]] = []
    let outcome = try trainer.train(
      network.parameters, examples: 4, progress: { _ in states.append(network.weights) },
      loss: network.loss)
    #expect(outcome.kept == .average)
    let means = zip(states[4], states[5]).map { ($0 + $1) / 2 }
    #expect(zip(network.weights, means).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func `adds epochs until there are enough steps`() throws {
    let network = ExclusiveOr()
    var trainer = network.trainer
    (trainer.epochs, trainer.batch, trainer.minimumSteps) = (1, 3, 7)
    let outcome = try trainer.train(network.parameters, examples: 4, loss: network.loss)
    #expect(outcome.epochs.map(\.number) == [1, 2, 3, 4])
  }

  @Test func `every epoch shows every example once`() throws {
    let network = ExclusiveOr()
    var trainer = network.trainer
    (trainer.epochs, trainer.batch) = (3, 7)
    let seen = Mutex<[Int]>([])
    _ = try trainer.train(network.parameters, examples: 20) { examples, _ in
      seen.withLock { $0 += examples }
    }
    let counts = Dictionary(grouping: seen.withLock(\.self)) { $0 }.mapValues(\.count)
    #expect(counts.count == 20 && counts.values.allSatisfy { $0 == 3 })
  }

  @Test func `a cancelled task learns no further`() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let network = ExclusiveOr()
      _ = try network.trainer.train(network.parameters, examples: 4, loss: network.loss)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

/// A network of one hidden layer that learns whether exactly one of two inputs is set.
private struct ExclusiveOr: Sendable {
  let parameters: Parameters
  private let hidden: Linear
  private let output: Linear

  init() {
    var layout = ParameterLayout()
    hidden = Linear("hidden", inputs: 2, outputs: 8, in: &layout)
    output = Linear("output", inputs: 8, outputs: 2, in: &layout)
    parameters = Parameters(layout, seed: 3)
  }

  var trainer: Trainer {
    var trainer = Trainer()
    (trainer.epochs, trainer.batch, trainer.optimizer.rate) = (150, 4, 0.05)
    return trainer
  }

  var weights: [Float] {
    [hidden.weight, hidden.bias, output.weight, output.bias].flatMap { parameters[$0].elements }
  }

  func loss(_ examples: ArraySlice<Int>, _ tape: Tape) {
    tape.crossEntropy(scores(of: examples, on: tape), labels: examples.map(Self.label))
  }

  func accuracy(of parameters: Parameters) -> Double {
    let scores = scores(of: [0, 1, 2, 3], on: Tape(parameters)).value
    let right = (0..<4).filter { (scores[$0, 1] > scores[$0, 0]) == (Self.label(of: $0) == 1) }
    return Double(right.count) / 4
  }

  private func scores(of examples: ArraySlice<Int>, on tape: Tape) -> Variable {
    let inputs = examples.flatMap { [Float($0 & 1), Float($0 >> 1)] }
    let x = tape.constant(Matrix(rows: examples.count, columns: 2, inputs))
    return output(tape.dropout(tape.relu(hidden(x, on: tape)), rate: 0.1), on: tape)
  }

  private static func label(of example: Int) -> Int { (example & 1) ^ (example >> 1) }
}
