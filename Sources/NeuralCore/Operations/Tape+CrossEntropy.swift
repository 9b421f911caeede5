extension Tape {
  /// Adds the cross-entropy of class scores against true classes to the loss, summed over rows.
  ///
  /// With smoothing ε the target is 1 − ε + ε/K at the true class and ε/K elsewhere, and
  /// dlogits = softmax(logits) − target. (Szegedy et al., 2016, §7.)
  ///
  /// - Parameters:
  ///   - logits: unnormalised scores, (B, K).
  ///   - labels: B classes in `0..<K`.
  ///   - smoothing: ε in 0..<1.
  ///   - weight: multiplies the loss, beside the tape's `lossScale`.
  /// - Returns: the probabilities, (B, K).
  @discardableResult
  package func crossEntropy(
    _ logits: Variable, labels: [Int], smoothing: Float = 0, weight: Float = 1
  ) -> Matrix {
    let classes = logits.value.columns
    precondition(labels.count == logits.value.rows, "\(labels.count) labels, \(logits.value.rows)")
    precondition(labels.allSatisfy((0..<classes).contains), "labels in 0..<\(classes)")
    let shares = workspace.matrix(rows: labels.count, columns: classes)
    shares.copy(from: logits.value)
    var sum = 0.0
    for (row, label) in labels.enumerated() {
      let logPartition = Kernels.softmax(row: row, of: shares)
      let target = (1 - smoothing) * logits.value[row, label]
      let mean = smoothing == 0 ? 0 : smoothing * logits.value.rows(row..<row + 1).mean
      sum += Double(logPartition - target - mean)
    }
    let scale = weight * lossScale
    addLoss(Double(scale) * sum)
    guard let dLogits = logits.gradient else { return shares }
    Kernels.add(scale, shares, to: dLogits)
    for (row, label) in labels.enumerated() {
      dLogits[row, label] -= scale * (1 - smoothing)
      if smoothing > 0 { dLogits.rows(row..<row + 1).add(-scale * smoothing / Float(classes)) }
    }
    return shares
  }
}

extension Matrix {
  fileprivate var mean: Float {
    Float(elements.reduce(0.0) { $0 + Double($1) } / Double(max(1, count)))
  }

  fileprivate func add(_ amount: Float) {
    for i in 0..<count { start[i] += amount }
  }
}
