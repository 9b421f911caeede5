import Conversation
import Language
import Yams

/// Reads a locale's file, such as `en-US.yaml`.
struct LocaleReader {
  let reader: NodeReader
  /// The hooks that `bot.yaml` names; nil: not known.
  let hooks: [Hook.Name]?
  /// The voices there are; nil: not known.
  let voices: [String]?

  private static let keys = [
    "voice", "timeZone", "confidence", "validation", "intents", "fallback", "slotTypes",
  ]

  func locale(_ id: LocaleID, _ root: Node) -> BotLocale {
    var locale = BotLocale(locale: id, file: reader.file.path)
    let fields = reader.fields(root, "the locale", keys: Self.keys)
    locale.voice = voice(fields["voice"])
    locale.timeZone = reader.timeZone(fields["timeZone"])
    locale.confidence = reader.number(fields["confidence"], "'confidence'", in: 0...1)
    if let node = fields["validation"] { locale.validation = validation(node) }
    if let node = fields["slotTypes"] { locale.slotTypes = slotTypes(node) }
    if let node = fields["intents"], !reader.isEmpty(node), node.mapping?.isEmpty != true {
      let intents = IntentReader(reader: reader, hooks: hooks, slotTypes: locale.slotTypes)
      locale.intents = intents.intents(node)
    } else if root.mapping != nil || reader.isEmpty(root) {
      reader.report(.missing("intents", in: "the locale"), at: root)
    }
    if let node = fields["fallback"] { locale.fallback = fallback(node, of: locale) }
    return locale
  }

  private func voice(_ node: Node?) -> String? {
    guard let node, let name = reader.text(node, "'voice'") else { return nil }
    if let voices, !voices.contains(name) {
      reader.report(.unknownVoice(name, known: voices.sorted()), at: node)
    }
    return name
  }

  private func validation(_ node: Node) -> BotLocale.Validation {
    let fields = reader.fields(node, "'validation'", keys: ["share", "accuracy"])
    var validation = BotLocale.Validation()
    if let share = reader.number(fields["share"], "'share'", in: 0...0.9) {
      validation.share = share
    }
    if let accuracy = reader.number(fields["accuracy"], "'accuracy'", in: 0...1) {
      validation.accuracy = accuracy
    }
    return validation
  }

  /// What it says may be said in the midst of any intent.
  private func fallback(_ node: Node, of locale: BotLocale) -> BotLocale.Fallback {
    var slots: [SlotDefinition] = []
    for intent in locale.intents { slots += intent.slots }
    let messages = MessageReader(reader: reader, slots: slots, slotTypes: locale.slotTypes)
    let fields = reader.fields(node, "'fallback'", keys: ["say", "utterances"])
    let utterances = fields["utterances"].map { UtteranceLines(reader: reader).lines($0) } ?? []
    return BotLocale.Fallback(
      say: messages.variants(fields["say"], "'say'"), utterances: utterances.map(\.text))
  }

  private func slotTypes(_ node: Node) -> [CustomSlotType] {
    reader.entries(node, "'slotTypes'").map { name, keyNode, value in
      let place = "slot type '\(name)'"
      let fields = reader.fields(value, place, keys: ["restrict", "values", "pattern"])
      var type = CustomSlotType(
        name: SlotType.Name(name),
        isRestricted: reader.flag(fields["restrict"], "'restrict' of \(place)") ?? false,
        values: fields["values"].map { values($0, place) } ?? [],
        location: reader.location(of: keyNode))
      type.pattern = pattern(fields["pattern"], place)
      if type.values.isEmpty, fields["pattern"] == nil {
        reader.report(.missingValues(slotType: name), at: keyNode)
      }
      return type
    }
  }

  /// A regular expression that is matched in linear time.
  private func pattern(_ node: Node?, _ place: String) -> String? {
    guard let node, let text = reader.text(node, "'pattern' of \(place)") else { return nil }
    do {
      _ = try CodePattern(text)
      return text
    } catch {
      reader.report(.badPattern(error, of: place), at: node)
      return nil
    }
  }

  /// `{queen: [], king: [king size]}`, or a list of values without synonyms.
  private func values(_ node: Node, _ place: String) -> [CustomSlotType.Value] {
    if node.sequence != nil {
      return reader.texts(node, "a value of \(place)").map { .init(canonical: $0) }
    }
    return reader.entries(node, "'values' of \(place)").map { key, _, value in
      .init(canonical: key, synonyms: reader.texts(value, "a synonym of '\(key)'"))
    }
  }
}
