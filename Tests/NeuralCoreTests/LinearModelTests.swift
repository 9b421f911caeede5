import NeuralCore
import Testing

@Suite struct LinearModelTests {
  let problem: Reference.Classification

  init() throws { problem = try Reference.read().classification }

  @Test(arguments: [1, 2, 3, 8])
  func `logistic regression finds SciPy's minimum`(threads: Int) throws {
    var logistic = MultinomialLogistic()
    logistic.shards = Shards(threads: threads)
    let (weights, outcome) = try logistic.fit(
      problem.sparseRows, labels: problem.labels, classes: problem.classes)
    #expect(outcome.largestGradient <= 1e-4)
    #expect(abs(outcome.loss - problem.logisticLoss) < 1e-4)
    #expect(weights.distance(to: problem.logistic.matrix) < 1e-4)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `the squared hinge finds SciPy's minimum`(threads: Int) throws {
    var hinge = SquaredHinge()
    hinge.tolerance = 1e-5
    hinge.maximumPasses = 2000
    hinge.shards = Shards(threads: threads)
    let weights = try hinge.fit(
      problem.sparseRows, labels: problem.labels, classes: problem.classes)
    #expect(weights.distance(to: problem.squaredHinge.matrix) < 1e-4)
  }

  @Test func `more classes than are fitted at once are each fitted alone`() throws {
    var random = SeededGenerator(seed: 4)
    let rows = SparseRows(dense: .random(60, 25, using: &random))
    let labels = (0..<60).map { $0 % 20 }
    var hinge = SquaredHinge()
    hinge.tolerance = 1e-5
    hinge.maximumPasses = 2000
    let all = try hinge.fit(rows, labels: labels, classes: 20)
    let last = try hinge.fit(rows, labels: labels.map { $0 == 19 ? 0 : 1 }, classes: 1)
    #expect(all.flipped.rows(19..<20).distance(to: last.flipped) < 1e-3)
  }

  @Test func `the same bytes for any number of threads`() throws {
    let weights = try [1, 2, 3, 8].map { threads in
      var logistic = MultinomialLogistic()
      logistic.shards = Shards(threads: threads)
      return try logistic.fit(
        problem.sparseRows, labels: problem.labels, classes: problem.classes
      ).weights.elements
    }
    #expect(Set(weights).count == 1)
  }
}
