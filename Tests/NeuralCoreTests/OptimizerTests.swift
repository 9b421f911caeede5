import NeuralCore
import Testing

@Suite struct OptimizerTests {
  let reference: Reference.Optimizers

  init() throws { reference = try Reference.read().optimizers }

  @Test func `AdamW takes NumPy's steps`() {
    var settings = OptimizerSettings()
    (settings.rate, settings.weightDecay, settings.clip) = (0.02, 0.1, .infinity)
    var layout = ParameterLayout()
    let handle = layout.add("w", rows: 3, columns: 5, .constant(0))
    let parameters = Parameters(layout, seed: 0)
    parameters[handle].copy(from: reference.weights.matrix)
    var optimizer = Optimizer(settings, for: parameters, shards: Shards())
    for gradient in reference.gradients {
      // Two shards, each with half of the gradient.
      let halves = [Gradients(for: parameters), Gradients(for: parameters)]
      for half in halves {
        half[handle].copy(from: Matrix(rows: 3, columns: 5, gradient.elements.map { $0 / 2 }))
      }
      optimizer.step(halves, factor: 1)
    }
    #expect(parameters[handle].distance(to: reference.adamw.matrix) < 1e-5)
  }

  @Test(arguments: [TableRule.lazyAdam(rate: 0.03), .adagrad(rate: 0.1)])
  func `only rows of a table that were looked up take a step`(_ rule: TableRule) {
    var settings = OptimizerSettings()
    (settings.tableRule, settings.clip) = (rule, .infinity)
    var layout = ParameterLayout()
    let table = layout.addTable("t", rows: 100, columns: 5, .constant(0.5))
    let parameters = Parameters(layout, seed: 0)
    let rows: [Int32] = [70, 3, 99]
    for (place, row) in rows.enumerated() {
      parameters[table].rows(Int(row)..<Int(row) + 1)
        .copy(from: reference.weights.matrix.rows(place..<place + 1))
    }
    let gradients = Gradients(for: parameters)
    let tape = Tape(parameters, into: gradients)
    var optimizer = Optimizer(settings, for: parameters, shards: Shards())
    var lookUps = SparseRows(columns: 100)
    for row in rows { lookUps.append(indices: [row], values: [1]) }
    for gradient in reference.gradients {
      tape.begin()
      tape.lookUp(table, lookUps).gradient?.copy(from: gradient.matrix)
      tape.runBackward()
      optimizer.step([gradients], factor: 1)
    }
    let expected = if case .adagrad = rule { reference.adagrad } else { reference.adam }
    for (place, row) in rows.enumerated() {
      let found = parameters[table].rows(Int(row)..<Int(row) + 1)
      #expect(found.distance(to: expected.matrix.rows(place..<place + 1)) < 1e-5)
    }
    #expect(parameters[table].rows(4..<70).elements.allSatisfy { $0 == 0.5 })
  }

  @Test func `rows that two shards looked up learn from both`() {
    var settings = OptimizerSettings()
    (settings.tableRule, settings.clip) = (.adagrad(rate: 1), .infinity)
    var layout = ParameterLayout()
    let table = layout.addTable("t", rows: 5, columns: 1, .constant(0))
    let parameters = Parameters(layout, seed: 0)
    let shards: [[(row: Int32, gradient: Float)]] = [[(4, 1), (2, 2)], [(0, 8), (2, 3), (4, -1)]]
    let gradients = shards.map { shard in
      let gradients = Gradients(for: parameters)
      let tape = Tape(parameters, into: gradients)
      for (row, gradient) in shard {
        var lookUp = SparseRows(columns: 5)
        lookUp.append(indices: [row], values: [1])
        tape.lookUp(table, lookUp).gradient?[0, 0] = gradient
      }
      tape.runBackward()
      return gradients
    }
    var optimizer = Optimizer(settings, for: parameters, shards: Shards())
    #expect(optimizer.step(gradients, factor: 1) == (64.0 + 25).squareRoot())
    #expect(gradients[0][table].dense.elements == [8, 0, 5, 0, 0])
    #expect(parameters[table].elements == [-1, 0, -1, 0, 0])
  }

  @Test func `gradients are scaled down together to the norm given`() {
    var settings = OptimizerSettings()
    (settings.clip, settings.tableRule) = (1, .adagrad(rate: 1))
    var layout = ParameterLayout()
    let weight = layout.add("w", rows: 1, columns: 1, .constant(0))
    let table = layout.addTable("t", rows: 2, columns: 1, .constant(0))
    let parameters = Parameters(layout, seed: 0)
    let gradients = Gradients(for: parameters)
    let tape = Tape(parameters, into: gradients)
    var lookUps = SparseRows(columns: 2)
    lookUps.append(indices: [1], values: [1])
    tape.lookUp(table, lookUps).gradient?[0, 0] = 4
    tape.runBackward()
    gradients[weight][0, 0] = 3
    var optimizer = Optimizer(settings, for: parameters, shards: Shards())
    #expect(optimizer.step([gradients], factor: 1) == 5)
    #expect(abs(gradients[weight][0, 0] - 0.6) < 1e-6)
    #expect(abs(gradients[table].values[0, 0] - 0.8) < 1e-6)
  }
}

@Suite struct ScheduleTests {
  @Test func `rises in a line and falls along a cosine`() {
    let schedule = Schedule(warmUp: 10, steps: 110, floor: 0.1)
    #expect(schedule.factor(at: 0) == 0.1)
    #expect(schedule.factor(at: 9) == 1)
    #expect(schedule.factor(at: 10) == 1)
    #expect(abs(schedule.factor(at: 60) - 0.55) < 1e-6)
    #expect(abs(schedule.factor(at: 110) - 0.1) < 1e-6)
    #expect(abs(schedule.factor(at: 500) - 0.1) < 1e-6)
  }
}
