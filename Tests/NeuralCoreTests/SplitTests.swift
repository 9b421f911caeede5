import NeuralCore
import Testing

@Suite struct SplitTests {
  /// 10 of class 0, 5 of class 1, 2 of class 2, 1 of class 3, none of class 4.
  private let labels = [Int](repeating: 0, count: 10) + [1, 1, 1, 1, 1, 2, 2, 3, 5, 5]

  @Test func `holds back the share of each class, and leaves one to learn from`() {
    let split = Split.stratified(labels: labels, share: 0.2, seed: 1)
    let held = Dictionary(grouping: split.validation) { labels[$0] }.mapValues(\.count)
    #expect(held == [0: 2, 1: 1, 2: 1, 5: 1])
    #expect((split.training + split.validation).sorted() == Array(labels.indices))
    #expect(Set(split.training.map { labels[$0] }) == [0, 1, 2, 3, 5])
  }

  @Test func `a seed decides which`() {
    let splits = [1, 1, 2].map { Split.stratified(labels: labels, share: 0.2, seed: $0) }
    #expect(splits[0] == splits[1])
    #expect(splits[0] != splits[2])
  }

  @Test func `a share of nothing holds nothing back`() {
    let split = Split.stratified(labels: labels, share: 0, seed: 1)
    #expect(split == Split(training: Array(labels.indices), validation: []))
  }

  @Test(arguments: [2, 3, 5])
  func `every example validates in one fold, every class spread over the folds`(folds: Int) {
    let splits = Split.folds(labels: labels, count: folds, seed: 1)
    #expect(splits.count == folds)
    #expect(splits.flatMap(\.validation).sorted() == Array(labels.indices))
    for split in splits {
      #expect((split.training + split.validation).sorted() == Array(labels.indices))
      let zeros = split.validation.filter { labels[$0] == 0 }.count
      #expect(zeros == 10 / folds || zeros == (10 + folds - 1) / folds)
    }
  }
}

@Suite struct QualityGateTests {
  @Test func `hands over a model that reaches the threshold`() throws {
    #expect(try QualityGate(threshold: 0.85).admit("model", accuracy: 0.85) == "model")
    #expect(try QualityGate(threshold: 0).admit("model", accuracy: 0) == "model")
  }

  @Test func `refuses one under it, and says by how much`() {
    let refusal = QualityGate.Refusal(accuracy: 0.7105, threshold: 0.85)
    #expect(throws: refusal) { try QualityGate(threshold: 0.85).admit("model", accuracy: 0.7105) }
    #expect(
      refusal.description == "validated accuracy is 71.1 %, under the threshold of 85.0 %")
  }

  @Test func `refuses a model whose accuracy is no number`() {
    #expect(throws: QualityGate.Refusal.self) {
      try QualityGate(threshold: 0.5).admit("model", accuracy: .nan)
    }
  }
}
