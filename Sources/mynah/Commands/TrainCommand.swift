import ArgumentParser
import Assistant
import Conversation
import Understanding

/// `mynah train`: trains, reports, saves.
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train the bots' models and report how good they are.")

  private struct Line: Encodable {
    struct Validation: Encodable {
      var intentAccuracy: Double
      @OrNull var slotF1: Double?
      var threshold: Double
    }

    var bot: String
    var locale: String
    var seconds: Double
    var utterances: Int
    var intents: Int
    var validation: Validation
    var served: Bool
    @OrNull var model: String?
  }

  @Argument(help: "The bots; all of them if none is named.")
  var bots: [String] = []

  @Option(help: "Only this locale.")
  var locale: String?

  @Flag(help: "Train even when the model is up to date.")
  var force = false

  @Flag(name: .shortAndLong, help: "Say what was chosen, and why.")
  var verbose = false

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      var refused = 0
      for bot in try folders.bots(bots) {
        for locale in try bot.locales(named: locale) {
          let outcome = try await train(locale, of: bot)
          if case .refused = outcome { refused += 1 }
          try report(outcome, locale, of: bot)
        }
      }
      if refused > 0 { throw ExitCode(1) }
    }
  }

  private func train(
    _ locale: BotLocale, of bot: Bot
  ) async throws -> ModelWorkshop.Outcome {
    let bar = ProgressBar(title: "training \(bot.name) \(locale.locale)")
    defer { bar.clear() }
    return try await folders.workshop.model(
      for: locale, of: bot.id, retraining: force ? .always : .whenChanged
    ) { bar.show($0.fraction, $0.stage) }
  }

  private func report(
    _ outcome: ModelWorkshop.Outcome, _ locale: BotLocale, of bot: Bot
  ) throws {
    let report = outcome.report
    let validation = report.validation
    if json.json {
      return try JSONLine.print(
        Line(
          bot: bot.name, locale: locale.locale.text, seconds: outcome.seconds,
          utterances: report.utterances, intents: report.intents,
          validation: Line.Validation(
            intentAccuracy: validation.intentAccuracy, slotF1: validation.slotF1,
            threshold: locale.validation.accuracy),
          served: outcome.path != nil, model: outcome.path))
    }
    let style = Style.output
    let name = style.bold("\(bot.name) \(locale.locale)")
    Terminal.print("\(name) \(Summary(outcome, required: locale.validation.accuracy).text)")
    if verbose { (report.choices + report.warnings).forEach { Terminal.print("  " + $0) } }
  }

  /// One line for a person.
  private struct Summary {
    let text: String

    init(_ outcome: ModelWorkshop.Outcome, required: Double) {
      let validation = outcome.report.validation
      let accuracy = Self.percent(validation.intentAccuracy)
      let uncertainty = Self.percent(validation.uncertainty)
      let method = validation.method == .crossValidation ? "cross-validated" : "held out"
      var parts = ["intent accuracy \(accuracy) ± \(uncertainty) (\(method))"]
      if let slotF1 = validation.slotF1 { parts.append("slot F1 \(Self.percent(slotF1))") }
      switch outcome {
      case .found: parts.append("up to date")
      case .trained(_, _, let seconds): parts.append("trained in \(Self.rounded(seconds)) s")
      case .refused(_, let earlier, _):
        let serving = earlier == nil ? "no model serves" : "the earlier model goes on serving"
        parts.append("under the threshold of \(Self.percent(required)): \(serving)")
      }
      text = parts.joined(separator: ", ")
    }

    private static func percent(_ share: Double) -> String { "\(rounded(100 * share)) %" }

    private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
  }
}
