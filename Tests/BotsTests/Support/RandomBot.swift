import Conversation

/// Draws valid bots with every setting, and with texts that YAML and utterances may take amiss.
struct RandomBot {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func bot() -> Bot {
    let name = word()
    var bot = Bot(
      id: "AB12CD34EF", name: name, description: maybe { $0.text() },
      idle: .seconds(pick([1, 90, 300, 3600, 86_400])), timeZone: maybe { _ in "Asia/Seoul" })
    for index in 0..<count(3) { bot.hooks[Hook.Name("hook\(index)")] = hook() }
    for locale in ["en-US", "ko-KR"].prefix(1 + count(2)) {
      bot.locales[LocaleID(locale)] = self.locale(LocaleID(locale), Array(bot.hooks.keys.sorted()))
    }
    return bot
  }

  private mutating func hook() -> Hook {
    Hook(
      target: Bool.random(using: &random)
        ? .run((0...count(2)).map { _ in text() }) : .url("http://127.0.0.1/\(word())"),
      timeout: pick([.milliseconds(250), .seconds(5), .seconds(30), .seconds(120)]))
  }

  private mutating func locale(_ id: LocaleID, _ hooks: [Hook.Name]) -> BotLocale {
    let types = names(count(3)).map { slotType(named: $0) }
    var locale = BotLocale(
      locale: id, voice: maybe { $0.text() }, confidence: maybe { $0.pick([0, 0.1, 0.4, 1]) },
      validation: pick([.init(), .init(share: 0.1, accuracy: 0.00001)]),
      intents: names(1 + count(3)).map { intent(named: $0, types.map(\.name), hooks) },
      fallback: .init(say: variants(), utterances: (0..<count(3)).map { _ in text() }),
      slotTypes: types)
    locale.timeZone = maybe { $0.pick(["Asia/Seoul", "America/New_York"]) }
    return locale
  }

  private mutating func slotType(named name: String) -> CustomSlotType {
    let withSynonyms = Bool.random(using: &random)
    let pattern = maybe { $0.pick(["[A-Z]{2}[0-9]{1,6}", #"\d{3}-\d{4}"#, "(가|나)[가-힣]{2}"]) }
    let leastCount = pattern == nil ? 1 : 0
    var type = CustomSlotType(
      name: SlotType.Name(name), isRestricted: Bool.random(using: &random),
      values: (0..<leastCount + count(3)).map { index in
        .init(
          canonical: "\(text())\(index)",
          synonyms: withSynonyms ? (0..<count(3)).map { _ in text() } : [])
      })
    type.pattern = pattern
    return type
  }

  private mutating func intent(
    named name: String, _ types: [SlotType.Name], _ hooks: [Hook.Name]
  ) -> IntentDefinition {
    let slots = names(count(4)).map { slot(named: $0, types) }
    return IntentDefinition(
      name: Intent.Name(name), utterances: (0...count(4)).map { _ in utterance(of: slots) },
      slots: slots, hook: hooks.first,
      confirmation: maybe {
        .init(prompt: [$0.text()], declined: $0.variants(), retries: $0.count(6))
      },
      fulfillment: .init(hook: hooks.last, say: variants(), failed: variants()),
      closing: variants())
  }

  private mutating func slot(named name: String, _ types: [SlotType.Name]) -> SlotDefinition {
    let isRequired = Bool.random(using: &random)
    return SlotDefinition(
      name: Slot.Name(name), type: pick(types + ["Date", "Number"]),
      prompt: isRequired ? [text()] : variants(), retry: variants(),
      clarify: maybe { [.half: [$0.text()]] } ?? [:], retries: count(6),
      failed: variants(), required: isRequired)
  }

  private mutating func utterance(of slots: [SlotDefinition]) -> SampleUtterance {
    var parts: [SampleUtterance.Part] = [.text(text())]
    for slot in slots where Bool.random(using: &random) {
      parts.append(.slot(slot.name, example: maybe { $0.text() }))
      if Bool.random(using: &random) { parts.append(.text(text())) }
    }
    return SampleUtterance(parts: parts)
  }
}

extension RandomBot {
  private static let pieces = [
    "a", "book", "방", "에서", "{ ", "}", "|", "\\", " ", "  ", "\t", "\n", "\r", "\u{85}",
    "\u{2028}", "\u{0}", "\u{1B}", "#", " #", ": ", ":", "-", "- ", "'", "\"", "&", "*",
    "!", "%", "@", "`", "[", "]", ",", "?", "~", "null", "true", "0x1F", "…", "é", "e\u{301}", "👨‍👩‍👧",
    "\u{FFFF}", "---", "...", "<speak>",
  ]

  /// Begins or ends with anything, but holds a letter. U+FEFF is left out: Yams drops it where it
  /// begins a scalar; a brace stands before a space, since a message's `{x}` would have to be a slot.
  private mutating func text() -> String {
    let before = (0..<count(4)).map { _ in pick(Self.pieces) }
    let after = (0..<count(4)).map { _ in pick(Self.pieces) }
    return (before + ["x"] + after).joined()
  }

  private mutating func variants() -> Variants { Variants((0..<count(3)).map { _ in text() }) }

  private mutating func names(_ count: Int) -> [String] {
    (0..<count).map { "\(word())\($0)" }
  }

  private mutating func word() -> String {
    pick(["City", "도시", "fromloc.city_name", "a-b", "null", "x_1"])
  }

  /// In `0..<limit`.
  private mutating func count(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[count(values.count)] }

  private mutating func maybe<Value>(_ value: (inout RandomBot) -> Value) -> Value? {
    Bool.random(using: &random) ? value(&self) : nil
  }
}
