import Conversation
import Dialogue
import Foundation
import Testing

/// A small bot in one locale. Both locales have the same intents, slots and number of texts, so
/// that every test runs in both.
struct Fixture: CustomTestStringConvertible, Sendable {
  var locale: BotLocale
  /// What the bot says, by the names used in `BotLocale.hotel`.
  var texts: [String: String]
  /// What its users say.
  var words: Words

  init(_ locale: LocaleID, texts: [String: String], words: Words) {
    self.locale = BotLocale.hotel(locale, texts: texts)
    self.texts = texts
    self.words = words
  }

  struct Words: Sendable {
    var city: String
    var otherCity: String
    var three: String
    var nonsense: String
  }

  static let all = [Fixture.english, .korean]

  var testDescription: String { locale.locale.text }

  func dialogue() throws -> Dialogue {
    let bot = Bot(id: "HOTELBOT01", name: "HotelBot", locales: [locale.locale: locale])
    return try Dialogue(bot: bot, locale: locale)
  }

  func talk(seed: UInt64 = 1) throws -> Talk { Talk(dialogue: try dialogue(), seed: seed) }

  /// The bot's text of this name, with places filled in.
  func text(_ name: String, _ values: [String: String] = [:]) -> String {
    values.reduce(texts[name] ?? name) {
      $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value)
    }
  }
}

/// A conversation under way.
struct Talk {
  var dialogue: Dialogue
  var seed: UInt64
  var state = DialogueState()
  var words: ValueWords?

  mutating func step(_ input: Input) -> Step {
    let step = dialogue.step(state, input, seed: seed, words: words)
    state = step.state
    return step
  }

  mutating func hear(_ heard: Heard) -> Step { step(.heard(heard)) }

  mutating func answer(_ answer: HookAnswer, _ call: HookCall) -> Step {
    step(.hookAnswered(answer, for: call))
  }
}

extension Step {
  var texts: [String] {
    messages.map { message in
      switch message.content {
      case .plainText(let text), .ssml(let text), .customPayload(let text): text
      case .imageResponseCard(let card): card.title
      }
    }
  }

  var intent: Intent? { state.session.intent }
  var dialogAction: DialogAction? { state.session.dialogAction }
  var rules: [String] { trace.entries.map(\.rule) }

  var call: HookCall? {
    guard case .callHook(let call) = next else { return nil }
    return call
  }
}

extension SlotValue {
  static func said(_ words: String, meaning: String? = nil) -> SlotValue {
    let meaning = meaning ?? words
    return SlotValue(originalValue: words, interpretedValue: meaning, resolvedValues: [meaning])
  }
}

extension Heard {
  /// An utterance that is surely of `intent`.
  static func clear(
    _ intent: Intent.Name, _ utterance: String = "", confidence: Double = 0.95,
    slots: [Slot.Name: SlotValue] = [:], answer: SlotValue? = nil,
    confirmation: Confirmation? = nil, command: Command? = nil
  ) -> Heard {
    Heard(
      utterance: utterance,
      interpretations: [
        Interpretation(intent: intent, confidence: confidence, slots: slots),
        Interpretation(intent: .fallback, confidence: nil),
      ],
      answer: answer, confirmation: confirmation, command: command)
  }

  /// An utterance that is of no intent by itself.
  static func unclear(
    _ utterance: String = "", answer: SlotValue? = nil, confirmation: Confirmation? = nil,
    command: Command? = nil
  ) -> Heard {
    Heard(
      utterance: utterance,
      interpretations: [
        Interpretation(intent: .fallback, confidence: nil),
        Interpretation(intent: "RentCar", confidence: 0.2),
      ],
      answer: answer, confirmation: confirmation, command: command)
  }

  static func answering(_ value: SlotValue) -> Heard {
    .unclear(value.originalValue, answer: value)
  }
}
