/// What a user has said of a value that still lacks a part: "March" without a day, "ten" without
/// its half of the day. The next answer completes it.
package struct PartialValue: Hashable, Sendable, Codable {
  /// What is still to be said.
  package enum Missing: String, Hashable, Sendable, Codable, CaseIterable {
    /// Morning or evening.
    case half
    case hour
    case day
  }

  package var missing: Missing
  /// What is known, as the slot types write it for themselves.
  package var known: String

  package init(missing: Missing, known: String) {
    self.missing = missing
    self.known = known
  }
}
