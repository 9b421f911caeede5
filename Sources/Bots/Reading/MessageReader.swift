import Conversation
import Yams

/// Reads messages and checks that their placeholders name something.
///
/// `{Slot}` is a slot of the intent, `{SlotType.values}` the values of a slot type; `[attribute]`
/// may be any session attribute, so it is not checked.
struct MessageReader {
  let reader: NodeReader
  let intent: IntentDefinition
  let slotTypes: [CustomSlotType]

  func variants(_ node: Node?, _ what: String) -> Variants {
    let variants = reader.variants(node, what)
    if let node { check([node]) }
    return variants
  }

  func check(_ nodes: [Node]) {
    for node in nodes {
      for text in node.sequence.map(Array.init) ?? [node] { checkPlaceholders(text) }
    }
  }

  private func checkPlaceholders(_ node: Node) {
    guard let text = node.scalar?.string else { return }
    for name in text.matches(of: /\{([^{}\s]+)\}/).map({ String($0.output.1) })
    where !known.contains(name) {
      reader.report(.unknownPlaceholder(name, known: known), at: node)
    }
  }

  private var known: [String] {
    intent.slots.map(\.name.text) + slotTypes.map { "\($0.name).values" }
  }
}
