/// The last steps of a minimisation and how the gradient changed over each: what is known of
/// the curvature.
struct StepHistory {
  struct Pair {
    let step: Matrix
    let change: Matrix
  }

  private let capacity: Int
  private let vectors: LongVectors
  private var pairs: [(pair: Pair, curvature: Double)] = []

  init(capacity: Int, vectors: LongVectors) {
    (self.capacity, self.vectors) = (capacity, vectors)
  }

  var isEmpty: Bool { pairs.isEmpty }

  mutating func forget() { pairs.removeAll() }

  /// Takes a pair in; one without positive curvature would spoil the direction.
  mutating func append(_ pair: Pair) {
    let curvature = vectors.dot(pair.step, pair.change)
    guard curvature > 1e-10 * vectors.dot(pair.change, pair.change) else { return }
    if pairs.count == capacity { pairs.removeFirst() }
    pairs.append((pair, curvature))
  }

  /// The two-loop recursion: minus the approximate inverse Hessian times the gradient.
  func setDirection(_ direction: Matrix, against gradient: Matrix) {
    vectors.set(direction, to: -1, gradient)
    var alphas: [Double] = []
    for (pair, curvature) in pairs.reversed() {
      let alpha = vectors.dot(pair.step, direction) / curvature
      vectors.add(Float(-alpha), pair.change, to: direction)
      alphas.append(alpha)
    }
    if let (pair, curvature) = pairs.last {
      vectors.scale(direction, by: Float(curvature / vectors.dot(pair.change, pair.change)))
    }
    for ((pair, curvature), alpha) in zip(pairs, alphas.reversed()) {
      let beta = vectors.dot(pair.change, direction) / curvature
      vectors.add(Float(alpha - beta), pair.step, to: direction)
    }
  }
}
