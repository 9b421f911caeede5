import Bots
import Conversation
import Foundation
import Testing
import Understanding

/// Trains on real data where there is some: `MYNAH_DATA`, or `../shared/data`.
@Suite(.enabled(if: BenchmarkData.isThere, "no benchmark data at MYNAH_DATA"))
struct BenchmarkDataTests {
  @Test(arguments: [
    BenchmarkData(set: "braun-chatbot", locale: "en-US", intents: 2, accuracy: 0.95),
    BenchmarkData(set: "massive-ko", part: "train10", locale: "ko-KR", intents: 6, accuracy: 0.7),
  ])
  func `understands what it has not seen`(_ data: BenchmarkData) async throws {
    let taught = try data.utterances(data.part)
    var bot = BotLocale(locale: data.locale, labelled: taught)
    bot.confidence = 0
    let understanding = try await onThreadOfItsOwn { [bot] in try bot.understanding() }
    let evaluation = Evaluation(
      of: understanding, on: try data.utterances("valid"), at: .monday)
    #expect((evaluation.intentAccuracy ?? 0) >= data.accuracy)
  }
}

/// A set of labelled utterances, and the accuracy that must be reached on its `valid`.
struct BenchmarkData: CustomTestStringConvertible, Sendable {
  var set: String
  var part = "train"
  var locale: LocaleID
  /// How many of its intents are learnt, the first by name: a test must be quick.
  var intents: Int
  var accuracy: Double

  private static var folder: String {
    (ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data") + "/nlu"
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "/braun-chatbot") }

  /// The part's utterances of the first intents.
  func utterances(_ part: String) throws -> [LabelledUtterances.Utterance] {
    let all = try read(self.part)
    let chosen = Set(Set(all.compactMap(\.intent)).sorted().prefix(intents))
    return try read(part).filter { $0.intent.map(chosen.contains) ?? false }
  }

  private func read(_ part: String) throws -> [LabelledUtterances.Utterance] {
    let labelled = LabelledUtterances(reading: "\(Self.folder)/\(set)/\(part).jsonl")
    if let diagnostic = labelled.diagnostics.first { throw diagnostic }
    return labelled.utterances
  }

  var testDescription: String { "\(set)/\(part)" }
}
