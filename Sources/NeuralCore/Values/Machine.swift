/// What the processor at hand can do.
package enum Machine {
  /// The instruction set that the kernels use here: "avx2+fma" or "baseline".
  package static var instructionSet: String { Kernels.instructionSet }

  /// Runs a loop of fused multiply-adds that touches registers alone; nothing is faster.
  ///
  /// - Returns: how many floating-point operations that were.
  package static func multiplyAdds(rounds: Int) -> Double { Kernels.peakOperations(rounds: rounds) }
}
