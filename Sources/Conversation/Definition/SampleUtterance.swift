/// One way to say an intent: text with slots in it.
///
/// Written `book a hotel in {City}`, or with an example of the slot: `{Paris|City}`.
package struct SampleUtterance: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// A place for a slot's value; nil: any value of its type.
    case slot(Slot.Name, example: String?)
  }

  package var parts: [Part]
  package var location: SourceLocation

  package init(
    parts: [Part], location: SourceLocation = SourceLocation(file: "", line: 1, column: 1)
  ) {
    self.parts = parts
    self.location = location
  }
}
