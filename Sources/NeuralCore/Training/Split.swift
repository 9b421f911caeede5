/// Which examples train and which validate, drawn by a seed so that every class is in both.
package struct Split: Hashable, Sendable {
  package var training: [Int]
  package var validation: [Int]

  package init(training: [Int], validation: [Int]) {
    (self.training, self.validation) = (training, validation)
  }

  /// Holds back `share` of each class, at least one example where a class has two.
  ///
  /// - Parameter share: in 0..<1.
  package static func stratified(labels: [Int], share: Double, seed: UInt64) -> Split {
    var random = SeededGenerator(seed: seed)
    var split = Split(training: [], validation: [])
    for members in classes(of: labels) {
      let wanted = share > 0 ? max(1, Int((Double(members.count) * share).rounded())) : 0
      let held = max(0, min(wanted, members.count - 1))
      let shuffled = random.shuffled(members)
      split.validation += shuffled.prefix(held)
      split.training += shuffled.dropFirst(held)
    }
    return split.sorted
  }

  /// Cuts the examples into `folds` parts of equal make-up, each of which validates once.
  package static func folds(labels: [Int], count folds: Int, seed: UInt64) -> [Split] {
    var random = SeededGenerator(seed: seed)
    var fold = [Int](repeating: 0, count: labels.count)
    var next = 0
    for members in classes(of: labels) {
      for member in random.shuffled(members) {
        fold[member] = next % folds
        next += 1
      }
    }
    return (0..<folds).map { held in
      Split(
        training: labels.indices.filter { fold[$0] != held },
        validation: labels.indices.filter { fold[$0] == held })
    }
  }

  private var sorted: Split {
    Split(training: training.sorted(), validation: validation.sorted())
  }

  private static func classes(of labels: [Int]) -> [[Int]] {
    var members: [[Int]] = Array(repeating: [], count: (labels.max() ?? -1) + 1)
    for (example, label) in labels.enumerated() { members[label].append(example) }
    return members
  }
}
