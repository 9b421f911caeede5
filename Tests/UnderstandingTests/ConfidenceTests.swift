import NeuralCore
import Testing
import Understanding

@Suite struct TemperatureTests {
  /// Logits that are three times too sure of themselves: labels are drawn from a third of them.
  private func overconfident() -> (logits: [[Float]], labels: [Int]) {
    var random = SeededGenerator(seed: 7)
    var logits: [[Float]] = []
    var labels: [Int] = []
    for _ in 0..<4000 {
      let row = (0..<4).map { _ in 2 * random.normal() }
      let probabilities = Temperature().probabilities(row)
      var draw = random.uniform()
      labels.append(
        probabilities.firstIndex { p in
          draw -= p; return draw < 0
        } ?? 3)
      logits.append(row.map { 3 * $0 })
    }
    return (logits, labels)
  }

  @Test func `finds how much too sure the logits are`() {
    let (logits, labels) = overconfident()
    #expect(abs(Temperature(fitting: logits, labels: labels).value - 3) < 0.2)
  }

  @Test func `makes confidences true`() throws {
    let (logits, labels) = overconfident()
    func error(_ temperature: Temperature) -> Double? {
      expectedCalibrationError(
        zip(logits, labels).map { row, label in
          let probabilities = temperature.probabilities(row)
          let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
          return (Double(probabilities[best]), best == label)
        })
    }
    let before = try #require(error(Temperature()))
    let after = try #require(error(Temperature(fitting: logits, labels: labels)))
    #expect(before > 0.1)
    #expect(after < 0.04)
  }

  @Test func `changes nothing without logits`() {
    #expect(Temperature(fitting: [], labels: []).value == 1)
  }
}

@Suite struct CalibrationErrorTests {
  @Test func `is the mean distance of confidence and share right`() {
    // Two bins: 0.9 said, 0.5 right; 0.3 said, 1 right.
    let answers = [(0.9, true), (0.9, false), (0.3, true), (0.3, true)]
    let error = expectedCalibrationError(answers.map { (confidence: $0, isRight: $1) }, bins: 10)
    #expect(abs((error ?? 0) - (0.4 + 0.7) / 2) < 1e-9)
  }

  @Test func `is nil without answers`() { #expect(expectedCalibrationError([]) == nil) }
}

@Suite struct ScopeRuleTests {
  private let right = (1...100).map { Float($0) / 100 }

  @Test func `turns away the share it is told`() {
    let rule = ScopeRule(right: right, loss: 0.05)
    #expect(right.count { !rule.admits(score: $0) } == 5)
  }

  @Test func `turns away more where that catches strangers`() {
    let near = ScopeRule(right: right, outOfScope: [Float](repeating: 0.095, count: 20))
    let far = ScopeRule(right: right, outOfScope: [Float](repeating: 0.001, count: 20))
    #expect(!near.admits(score: 0.095))
    #expect(far.threshold < near.threshold)
  }

  @Test func `turns away more where that keeps noise out, up to a limit`() {
    #expect(ScopeRule(right: right, loss: 0.02, noise: [0.07, 0.01]).threshold == 0.07)
    #expect(ScopeRule(right: right, loss: 0.02, noise: [0.5]).threshold == 0.08)
    #expect(ScopeRule(right: right, loss: 0.02, noise: [0.001]).threshold == 0.03)
  }

  @Test func `never admits what has nothing known in it`() {
    let score = ScopeRule.score(probability: 1, chance: 0.1, coverage: 0)
    #expect(!ScopeRule(right: [], loss: 0.05).admits(score: score))
  }

  @Test func `counts only what is above chance`() {
    #expect(ScopeRule.score(probability: 0.5, chance: 0.5, coverage: 0.4) == 0.2)
    #expect(ScopeRule.score(probability: 1, chance: 0.5, coverage: 0.4) == 0.7)
    #expect(ScopeRule.score(probability: 0.625, chance: 0.5, coverage: 0.4) == 0.45)
  }
}
