import Conversation
import Yams

/// Reads messages and checks that their placeholders name something.
///
/// `{Slot}` is a slot that may be filled then, `{SlotType.values}` the values of a slot type; `[attribute]`
/// may be any session attribute, so it is not checked. Braces round anything but a name, as in
/// JSON, are the author's own.
struct MessageReader {
  let reader: NodeReader
  private let known: [String]

  /// - Parameter slots: those that may be filled when the messages are said.
  init(reader: NodeReader, slots: [SlotDefinition], slotTypes: [CustomSlotType]) {
    self.reader = reader
    known = slots.map(\.name.text) + slotTypes.map { "\($0.name).values" }
  }

  func variants(_ node: Node?, _ what: String) -> Variants {
    let variants = reader.variants(node, what)
    if let node { check([node]) }
    return variants
  }

  func check(_ nodes: [Node]) {
    for node in nodes {
      for text in node.sequence.map(Array.init) ?? [node] {
        if let scalar = text.scalar { checkPlaceholders(reader.sourceText(of: scalar)) }
      }
    }
  }

  private func checkPlaceholders(_ source: SourceText) {
    let text = source.text
    for match in text.matches(of: /\{([\p{L}_][\p{L}\p{M}\p{N}_.\-]*)\}/) {
      let name = match.output.1
      guard !known.contains(String(name)) else { continue }
      let start = text.unicodeScalars.distance(from: text.startIndex, to: name.startIndex)
      let place = source.place(of: start..<start + name.unicodeScalars.count)
      reader.report(
        .unknownPlaceholder(String(name), known: known), at: place.location, length: place.length)
    }
  }
}
