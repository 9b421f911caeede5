/// The mean of a network's weights at several moments of its training.
struct WeightAverage {
  private let sum: Parameters
  private(set) var count = 0

  init(like parameters: Parameters) {
    sum = parameters.copied()
    for matrix in sum.all { matrix.fill(0) }
  }

  mutating func add(_ parameters: Parameters) {
    for (total, weights) in zip(sum.all, parameters.all) { Kernels.add(weights, to: total) }
    count += 1
  }

  /// - Precondition: something was added.
  func mean() -> Parameters {
    let mean = sum.copied()
    for matrix in mean.all { Kernels.scale(matrix, by: 1 / Float(count)) }
    return mean
  }
}
