/// The slots of an intent under way: every slot it has, filled or not (Lex V2's slot map).
package struct Slots: Hashable, Sendable {
  private var values: [Slot.Name: SlotValue?]

  /// All `names` unfilled.
  package init(names: some Sequence<Slot.Name> = []) {
    values = Dictionary(names.map { ($0, nil) }, uniquingKeysWith: { first, _ in first })
  }

  package init(_ filled: [Slot.Name: SlotValue]) { values = filled.mapValues { $0 } }

  /// The slot's value. Setting nil empties the slot; it stays a slot of the intent.
  package subscript(name: Slot.Name) -> SlotValue? {
    get { values[name] ?? nil }
    set { values.updateValue(newValue, forKey: name) }
  }

  package var names: [Slot.Name] { values.keys.sorted() }

  /// The slots that hold a value.
  package var filled: [Slot.Name: SlotValue] { values.compactMapValues { $0 } }
}

extension Slots: Codable {
  private struct Wire: Codable {
    var shape: String?
    var value: SlotValue?
  }

  /// Reads Lex's map. A slot of a shape other than a scalar is read as unfilled.
  package init(from decoder: any Decoder) throws {
    let wires = try decoder.singleValueContainer().decode([Slot.Name: Wire?].self)
    values = wires.mapValues { $0?.value }
  }

  package func encode(to encoder: any Encoder) throws {
    let wires = values.mapValues { value in value.map { Wire(shape: "Scalar", value: $0) } }
    var container = encoder.singleValueContainer()
    try container.encode(wires)
  }
}
