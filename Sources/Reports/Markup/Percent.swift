/// A share of 0...1 as a person reads it: `71.3 %`; a dash where there is none.
package func percent(_ share: Double?) -> String {
  share.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
}
