/// One locale of a bot: its intents, slot types and messages.
package struct BotLocale: Hashable, Sendable {
  /// Which bot, in which locale.
  package struct ID: Hashable, Sendable, Codable {
    package var bot: Bot.ID
    package var locale: LocaleID

    package init(bot: Bot.ID, locale: LocaleID) {
      self.bot = bot
      self.locale = locale
    }
  }

  /// How training is checked before its model may serve.
  package struct Validation: Hashable, Sendable {
    /// Share of the utterances held back, in 0..<1.
    package var share: Double
    /// Least intent accuracy on them, in 0...1; 0: no gate.
    package var accuracy: Double

    package init(share: Double = 0.2, accuracy: Double = 0.6) {
      self.share = share
      self.accuracy = accuracy
    }
  }

  /// What happens when nothing was understood.
  package struct Fallback: Hashable, Sendable {
    package var say: Variants
    /// Examples of what is out of scope.
    package var utterances: [String]

    package init(say: Variants = [], utterances: [String] = []) {
      self.say = say
      self.utterances = utterances
    }
  }

  package var locale: LocaleID
  /// The voice that speaks this locale; nil: the locale's default voice.
  package var voice: String?
  /// Where its users are, by the zone's IANA name; nil: where the bot says.
  package var timeZone: String?
  /// Below it an utterance falls back, 0...1; 0: never; nil: calibrated by training.
  package var confidence: Double?
  package var validation: Validation
  package var intents: [IntentDefinition]
  package var fallback: Fallback
  package var slotTypes: [CustomSlotType]
  /// The file that says all this.
  package var file: String

  package init(
    locale: LocaleID, voice: String? = nil, confidence: Double? = nil,
    validation: Validation = Validation(), intents: [IntentDefinition] = [],
    fallback: Fallback = Fallback(), slotTypes: [CustomSlotType] = [], file: String = ""
  ) {
    self.locale = locale
    self.voice = voice
    self.confidence = confidence
    self.validation = validation
    self.intents = intents
    self.fallback = fallback
    self.slotTypes = slotTypes
    self.file = file
  }

  package func intent(_ name: Intent.Name) -> IntentDefinition? {
    intents.first { $0.name == name }
  }

  package func slotType(_ name: SlotType.Name) -> CustomSlotType? {
    slotTypes.first { $0.name == name }
  }
}
