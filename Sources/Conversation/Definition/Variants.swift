/// The texts one message may take; which one is said is drawn by seed.
///
/// A text may hold `{Slot}`, `{SlotType.values}` and `[attribute]`. A text that begins with
/// `<speak>` is SSML.
package struct Variants: Hashable, Sendable, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral
{
  package var texts: [String]

  package init(_ texts: [String]) { self.texts = texts }
  package init(arrayLiteral texts: String...) { self.texts = texts }
  package init(stringLiteral text: String) { self.texts = [text] }

  package var isEmpty: Bool { texts.isEmpty }
}
