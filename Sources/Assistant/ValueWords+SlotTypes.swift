import Dialogue
import SlotTypes

extension ValueWords {
  /// The words of a locale's slot types.
  ///
  /// - Parameter reference: the moment from which a date's year goes without saying.
  init(_ types: SlotTypes, at reference: ReferenceTime) {
    self.init(
      written: { types.words(for: $0, of: $1, .written, at: reference) },
      spoken: { types.words(for: $0, of: $1, .spoken, at: reference) })
  }
}
