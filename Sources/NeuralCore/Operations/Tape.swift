/// Records the operations of a network's forward pass, and runs their gradients backwards.
///
/// An operation is a method of the tape in a file of its own: it computes its value and says
/// how the gradient of that value reaches its arguments. A loss adds to `loss`. One task at a
/// time uses a tape; its memory is taken once and used again for every batch.
/// Letters of all operations: N rows (tokens), B segments (utterances), D features, K classes.
package final class Tape {
  package let parameters: Parameters
  package let workspace = Workspace()
  /// Where the gradients of parameters are summed; nil on a tape that only looks forward.
  let gradients: Gradients?
  /// The sum of all losses recorded since `begin`, each times `lossScale`.
  package private(set) var loss = 0.0
  /// What every loss is multiplied by: one over the size of the batch, for its mean.
  package private(set) var lossScale: Float = 1
  var random = SeededGenerator(seed: 0)
  private var backwardSteps: [() -> Void] = []

  /// A tape that only looks forward: no gradients, no dropout.
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    gradients = nil
  }

  /// A tape that learns: what it records can be run backwards into `gradients`.
  package init(_ parameters: Parameters, into gradients: Gradients) {
    self.parameters = parameters
    self.gradients = gradients
  }

  package var isLearning: Bool { gradients != nil }

  /// Forgets what was recorded and gives its memory to what comes; variables end here.
  package func begin(lossScale: Float = 1, seed: UInt64 = 0) {
    backwardSteps.removeAll(keepingCapacity: true)
    workspace.reset()
    gradients?.clear()
    loss = 0
    self.lossScale = lossScale
    random = SeededGenerator(seed: seed)
  }

  /// Adds the gradient of `loss` for every parameter to `gradients`.
  package func runBackward() {
    while let step = backwardSteps.popLast() { step() }
  }
}

/// A value on a tape with the gradient of the loss for it; nil where no gradient is wanted.
package struct Variable: Sendable {
  package let value: Matrix
  package let gradient: Matrix?
}

extension Tape {
  /// A value from outside, through which no gradient flows.
  package func constant(_ value: Matrix) -> Variable { Variable(value: value, gradient: nil) }

  /// A weight as a value of its own.
  package func variable(_ parameter: Parameter) -> Variable {
    Variable(value: parameters[parameter], gradient: gradients?[parameter])
  }

  /// Puts the value of an operation on the tape.
  ///
  /// - Parameter backward: adds to the gradients of the operation's arguments, given that of
  ///   its value; called once at most.
  func record(_ value: Matrix, backward: @escaping (_ gradient: Matrix) -> Void) -> Variable {
    guard isLearning else { return constant(value) }
    let gradient = workspace.zeros(rows: value.rows, columns: value.columns)
    backwardSteps.append { backward(gradient) }
    return Variable(value: value, gradient: gradient)
  }

  /// Adds a loss, already times `lossScale`, whose gradient is known at once.
  func addLoss(_ amount: Double) { loss += amount }
}
