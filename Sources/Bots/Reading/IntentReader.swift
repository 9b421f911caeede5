import Conversation
import Yams

/// Reads the intents of a locale's file.
struct IntentReader {
  let reader: NodeReader
  let hooks: [Hook.Name]?
  let slotTypes: [CustomSlotType]
  /// In lower case, by restricted type: an utterance's examples are looked up in them.
  private let restrictedValues: [SlotType.Name: Set<String>]

  init(reader: NodeReader, hooks: [Hook.Name]?, slotTypes: [CustomSlotType]) {
    self.reader = reader
    self.hooks = hooks
    self.slotTypes = slotTypes
    let restricted = slotTypes.filter { $0.isRestricted && $0.pattern == nil }.map { type in
      (type.name, Set(type.values.flatMap { [$0.canonical] + $0.synonyms }.map { $0.lowercased() }))
    }
    restrictedValues = Dictionary(restricted) { first, _ in first }
  }

  private static let keys = ["utterances", "slots", "hook", "confirm", "fulfil", "close"]

  func intents(_ node: Node) -> [IntentDefinition] {
    reader.entries(node, "'intents'").map { name, keyNode, value in
      checkName(name, keyNode)
      return intent(name, keyNode, value)
    }
  }

  private func checkName(_ name: String, _ node: Node) {
    if name == Intent.Name.fallback.text {
      reader.report(.reservedIntentName(name), at: node)
    } else if !(1...100).contains(name.count)
      || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) })
    {
      reader.report(.badIntentName(name), at: node)
    }
  }

  private func intent(_ name: String, _ keyNode: Node, _ node: Node) -> IntentDefinition {
    let place = "intent '\(name)'"
    let earlier = reader.diagnostics.count
    let fields = reader.fields(node, place, keys: Self.keys)
    let lines = fields["utterances"].map(UtteranceLines(reader: reader).lines) ?? []
    // A mistake that is already reported explains why there are none.
    if lines.isEmpty, reader.diagnostics.count == earlier {
      reader.report(.noUtterances(intent: name), at: keyNode)
    }
    var intent = IntentDefinition(
      name: Intent.Name(name), location: reader.location(of: keyNode))
    if let node = fields["slots"] { intent.slots = slots(node) }
    intent.utterances = lines.compactMap { utterance($0, of: intent) }
    intent.hook = hook(fields["hook"])
    let messages = MessageReader(reader: reader, slots: intent.slots, slotTypes: slotTypes)
    messages.check(slotMessages(fields["slots"]))
    if let node = fields["confirm"] { intent.confirmation = confirmation(node, messages) }
    if let node = fields["fulfil"] { intent.fulfillment = fulfillment(node, messages) }
    intent.closing = messages.variants(fields["close"], "'close'")
    return intent
  }

  private func hook(_ node: Node?) -> Hook.Name? {
    guard let node, let name = reader.text(node, "'hook'") else { return nil }
    if let hooks, !hooks.contains(Hook.Name(name)) {
      reader.report(.unknownHook(name, known: hooks.map(\.text).sorted()), at: node)
    }
    return Hook.Name(name)
  }

  private func confirmation(
    _ node: Node, _ messages: MessageReader
  ) -> IntentDefinition.Confirmation {
    let fields = reader.fields(node, "'confirm'", keys: ["prompt", "declined", "retries"])
    if fields["prompt"] == nil { reader.report(.missing("prompt", in: "'confirm'"), at: node) }
    return IntentDefinition.Confirmation(
      prompt: messages.variants(fields["prompt"], "'prompt'"),
      declined: messages.variants(fields["declined"], "'declined'"),
      retries: reader.integer(fields["retries"], "'retries'", in: 0...5) ?? 2)
  }

  private func fulfillment(
    _ node: Node, _ messages: MessageReader
  ) -> IntentDefinition.Fulfillment {
    let fields = reader.fields(node, "'fulfil'", keys: ["hook", "say", "failed"])
    return IntentDefinition.Fulfillment(
      hook: hook(fields["hook"]), say: messages.variants(fields["say"], "'say'"),
      failed: messages.variants(fields["failed"], "'failed'"))
  }
}

extension IntentReader {
  private static let slotKeys = [
    "type", "prompt", "retry", "clarify", "retries", "failed", "required",
  ]

  private func slots(_ node: Node) -> [SlotDefinition] {
    reader.entries(node, "'slots'").map { name, keyNode, value in slot(name, keyNode, value) }
  }

  private func slot(_ name: String, _ keyNode: Node, _ node: Node) -> SlotDefinition {
    let place = "slot '\(name)'"
    let fields = reader.fields(node, place, keys: Self.slotKeys)
    let slot = SlotDefinition(
      name: Slot.Name(name), type: slotType(fields["type"], slot: name, keyNode),
      prompt: reader.variants(fields["prompt"], "'prompt' of \(place)"),
      retry: reader.variants(fields["retry"], "'retry' of \(place)"),
      clarify: clarifications(fields["clarify"], place),
      retries: reader.integer(fields["retries"], "'retries' of \(place)", in: 0...5) ?? 2,
      failed: reader.variants(fields["failed"], "'failed' of \(place)"),
      required: reader.flag(fields["required"], "'required' of \(place)") ?? true,
      location: reader.location(of: keyNode))
    if slot.required, slot.prompt.isEmpty {
      reader.report(.missingPrompt(slot: name), at: keyNode)
    }
    return slot
  }

  /// What is asked where an answer lacks a part, by the part.
  private func clarifications(
    _ node: Node?, _ place: String
  ) -> [PartialValue.Missing: Variants] {
    guard let node else { return [:] }
    let parts = PartialValue.Missing.allCases
    let fields = reader.fields(node, "'clarify' of \(place)", keys: parts.map(\.rawValue))
    return parts.reduce(into: [:]) { clarifications, part in
      guard let field = fields[part.rawValue] else { return }
      clarifications[part] = reader.variants(field, "'\(part.rawValue)' of \(place)")
    }
  }

  private func slotType(_ node: Node?, slot: String, _ keyNode: Node) -> SlotType.Name {
    guard let node else {
      reader.report(.missing("type", in: "slot '\(slot)'"), at: keyNode)
      return "FreeFormInput"
    }
    let text = reader.text(node, "'type' of slot '\(slot)'") ?? "FreeFormInput"
    let known = slotTypes.map(\.name) + SlotType.builtIn
    if !known.contains(SlotType.Name(text)) {
      reader.report(
        .unknownSlotType(text, slot: slot, known: known.map(\.text)), at: node)
    }
    return SlotType.Name(text)
  }

  /// The messages of the slots, whose placeholders can be checked once all slots are known.
  private func slotMessages(_ node: Node?) -> [Node] {
    guard let mapping = node?.mapping else { return [] }
    return mapping.flatMap { _, slot in
      let clarify = slot.mapping?["clarify"]?.mapping.map { $0.values.map(\.self) } ?? []
      return ["prompt", "retry", "failed"].compactMap { key in slot.mapping?[Node(key)] } + clarify
    }
  }

  private func utterance(_ line: SourceText, of intent: IntentDefinition) -> SampleUtterance? {
    do throws(UtteranceParser.Mistake) {
      let parser = try UtteranceParser(line.text)
      for mention in parser.mentions { check(mention, of: intent, in: line) }
      return SampleUtterance(parts: parser.parts, location: line.location)
    } catch {
      report(.malformedBraces(error.text), at: error.range, of: line)
      return nil
    }
  }

  private func report(_ problem: Diagnostic.Problem, at range: Range<Int>, of line: SourceText) {
    let place = line.place(of: range)
    reader.report(problem, at: place.location, length: place.length)
  }

  private func check(
    _ mention: UtteranceParser.Mention, of intent: IntentDefinition, in line: SourceText
  ) {
    guard let slot = intent.slot(mention.slot) else {
      let known = intent.slots.map(\.name.text)
      return report(
        .unknownSlot(mention.slot.text, intent: intent.name.text, known: known),
        at: mention.range, of: line)
    }
    guard let example = mention.example, let range = mention.exampleRange,
      let values = restrictedValues[slot.type], !values.contains(example.lowercased())
    else { return }
    report(.exampleOutsideType(example, slotType: slot.type.text), at: range, of: line)
  }
}
