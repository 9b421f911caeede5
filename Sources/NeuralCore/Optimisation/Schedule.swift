import Foundation

/// The learning rate over the steps: up in a straight line, then down along a cosine.
package struct Schedule: Sendable, Hashable {
  /// Steps until the full rate is reached.
  package var warmUp: Int
  package var steps: Int
  /// What is left of the rate at the end.
  package var floor: Float

  package init(warmUp: Int, steps: Int, floor: Float = 0.03) {
    (self.warmUp, self.steps, self.floor) = (warmUp, steps, floor)
  }

  /// The share of the full rate at `step`, which counts from 0.
  package func factor(at step: Int) -> Float {
    if step < warmUp { return Float(step + 1) / Float(warmUp) }
    let progress = Double(step - warmUp) / Double(max(1, steps - warmUp))
    let cosine = Float((1 + cos(.pi * min(1, progress))) / 2)
    return floor + (1 - floor) * cosine
  }
}
