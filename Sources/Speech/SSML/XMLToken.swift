/// A piece of an XML document.
enum XMLToken: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
    /// UTF-8 offset of the name.
    var offset: Int
  }

  struct Tag: Hashable, Sendable {
    var name: String
    var attributes: [Attribute]
    /// From `<` to past `>`: UTF-8 offsets in the document.
    var source: Range<Int>
  }

  /// `closesItself` where it is written `<name/>`.
  case open(Tag, closesItself: Bool)
  case close(Tag)
  /// With entities and CDATA sections decoded.
  case text(Letters)
}
