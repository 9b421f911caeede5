import Foundation

/// Where values lie along one side of a chart.
package struct Axis: Sendable {
  let label: String
  let domain: ClosedRange<Double>
  /// From one mark to the next.
  private let step: Double
  /// How a value is written beside its mark.
  let written: @Sendable (Double) -> String

  /// Counts from zero, to a round number above the highest.
  package static func counts(_ label: String, to highest: Double) -> Axis {
    let step = max(1, roundStep(highest))
    let end = max(1, (highest / step).rounded(.up)) * step
    return Axis(label: label, domain: 0...end, step: step) { "\(Int($0.rounded()))" }
  }

  /// Shares of 0...1 in per cent.
  package static func shares(_ label: String) -> Axis {
    Axis(label: label, domain: 0...1, step: 0.2) { "\(Int(($0 * 100).rounded())) %" }
  }

  /// Round values within the domain, about five of them.
  var marks: [Double] {
    (0...Int((width / step).rounded())).map { domain.lowerBound + Double($0) * step }
  }

  /// Where a value lies, 0...1 of the side's length.
  func place(of value: Double) -> Double { (value - domain.lowerBound) / width }

  private var width: Double { domain.upperBound - domain.lowerBound }

  /// 1, 2 or 5 times a power of ten, so that about five cover the width.
  private static func roundStep(_ width: Double) -> Double {
    guard width > 0 else { return 1 }
    let magnitude = pow(10, log10(width / 5).rounded(.down))
    let factor = width / 5 / magnitude
    return magnitude * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
  }
}
