import ArgumentParser
import Assistant
import Conversation
import Understanding

/// `mynah understand`: which intent, which slots.
struct UnderstandCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand", abstract: "Show how a bot understands utterances.")

  private struct Line: Encodable {
    struct Ranked: Encodable {
      var intent: String
      @OrNull var confidence: Double?
    }

    struct Filled: Encodable {
      var name: String
      var start: Int
      var end: Int
      var text: String
      @OrNull var value: String?
    }

    var text: String
    var intent: String
    @OrNull var confidence: Double?
    var interpretations: [Ranked]
    var slots: [Filled]
    /// The second intent; left out where it is not close to the first.
    var rival: String?
    /// Left out where it was not asked for.
    var explanation: IntentExplanation?

    init(_ heard: Heard, _ explanation: IntentExplanation?) {
      text = heard.utterance
      intent = heard.interpretations.first?.intent.text ?? Intent.Name.fallback.text
      confidence = heard.interpretations.lazy.compactMap(\.confidence).first
      interpretations = heard.interpretations.filter { $0.confidence != nil }.map {
        Ranked(intent: $0.intent.text, confidence: $0.confidence)
      }
      slots = heard.spans.map {
        Filled(
          name: $0.slot.text, start: $0.start, end: $0.end, text: $0.text,
          value: $0.value?.interpretedValue)
      }
      rival = heard.rival?.text
      self.explanation = explanation
    }
  }

  @Argument(help: "The bot.")
  var bot: String

  @Argument(help: "The utterances; without any, one per line of standard input.")
  var text: [String] = []

  @Option(help: "The locale.")
  var locale: String?

  @Flag(help: "Show what spoke for the intent and against it, and the nearest utterances.")
  var explain = false

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      let bot = try folders.bot(bot)
      let locale = try bot.locale(named: locale)
      let loaded = try await folders.shelf([bot]).loaded(
        BotLocale.ID(bot: bot.id, locale: locale.locale))
      let reference = loaded.now
      let explainer = explain ? Explainer(loaded.understanding) : nil
      func show(_ utterance: String) throws {
        try Assistant.checkLength(of: utterance)
        let heard = loaded.understanding.interpret(
          utterance, expecting: .anything, at: reference)
        try report(heard, try explainer?.explanation(of: utterance, at: reference))
      }
      if text.isEmpty {
        for line in InputLines() { try show(line) }
      } else {
        for utterance in text { try show(utterance) }
      }
    }
  }

  private func report(_ heard: Heard, _ explanation: IntentExplanation?) throws {
    let line = Line(heard, explanation)
    if json.json { return try JSONLine.print(line) }
    Terminal.print(Style.output.bold(line.text))
    for ranked in heard.interpretations {
      let percent = ranked.confidence.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
      Terminal.print("  \(percent) \(ranked.intent)")
    }
    if let rival = line.rival { Terminal.print("  close: \(line.intent) or \(rival)") }
    for slot in line.slots {
      Terminal.print("  \(slot.name): '\(slot.text)' → \(slot.value ?? "?")")
    }
    guard let explanation else { return }
    for line in EvidenceLines(explanation, style: Style.output).lines {
      Terminal.print("  \(line)")
    }
  }
}
