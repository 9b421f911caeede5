import Conversation
import Foundation
import SlotTypes
import Testing
import Understanding

/// Trains on real data where there is some: `MYNAH_DATA`, or `../shared/data`.
@Suite(.enabled(if: BenchmarkData.isThere, "no benchmark data at MYNAH_DATA"))
struct BenchmarkDataTests {
  @Test(arguments: [
    BenchmarkData(set: "hwu64", train: "train10_dialoglue", locale: "en-US", accuracy: 0.73),
    BenchmarkData(set: "massive-ko", train: "train10", locale: "ko-KR", accuracy: 0.60),
  ])
  func `understands what it has not seen`(_ data: BenchmarkData) throws {
    var bot = BotLocale(teaching: try data.utterances(data.train), locale: data.locale)
    bot.confidence = 0
    // What serves has learnt from all, however it was validated; this is the shortest way there.
    var options = TrainingOptions()
    options.adjustPlan = { $0.validation = .split(share: 0.2) }
    let evaluation = Evaluation(
      of: try bot.understanding(options), on: try data.utterances("valid"), at: .monday)
    #expect((evaluation.intentAccuracy ?? 0) >= data.accuracy)
  }
}

/// A set of labelled utterances, and the accuracy that must be reached on its `valid`.
struct BenchmarkData: CustomTestStringConvertible, Sendable {
  var set: String
  var train: String
  var locale: LocaleID
  var accuracy: Double

  private static var folder: String {
    (ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data") + "/nlu"
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "/hwu64") }

  func utterances(_ part: String) throws -> [LabelledUtterance] {
    try LabelledUtterance.read("\(Self.folder)/\(set)/\(part).jsonl")
  }

  var testDescription: String { "\(set)/\(train)" }
}
