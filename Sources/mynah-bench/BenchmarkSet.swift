import Bots
import Conversation
import Foundation
import SlotTypes
import Understanding

/// A file of benchmark data to learn from, and those to measure on.
struct BenchmarkSet {
  var folder: String
  var file: String
  var valid = "valid"
  var locale: LocaleID = "en-US"
  /// A folder whose `valid` is out of scope.
  var strangers: String?

  var name: String { "\(folder)/\(file)" }

  static let all = [
    BenchmarkSet(folder: "hwu64", file: "train10_dialoglue"),
    BenchmarkSet(folder: "banking77", file: "train10_dialoglue", valid: "valid_dialoglue"),
    BenchmarkSet(folder: "clinc150", file: "train10_dialoglue"),
    BenchmarkSet(
      folder: "massive-ko", file: "train10", locale: "ko-KR", strangers: "ko-chitchat-oos"),
    BenchmarkSet(
      folder: "massive-ko", file: "train30", locale: "ko-KR", strangers: "ko-chitchat-oos"),
    BenchmarkSet(folder: "massive-en", file: "train10"),
    BenchmarkSet(folder: "snips", file: "train10"),
    BenchmarkSet(folder: "snips", file: "train70"),
    BenchmarkSet(folder: "snips", file: "train"),
    BenchmarkSet(folder: "atis", file: "train"),
    BenchmarkSet(folder: "clinc150", file: "train"),
    BenchmarkSet(
      folder: "massive-ko", file: "train", locale: "ko-KR", strangers: "ko-chitchat-oos"),
    BenchmarkSet(folder: "massive-en", file: "train"),
  ]

  /// - Throws: `UnknownBenchmarkSet`.
  static func named(_ names: [String]) throws -> [BenchmarkSet] {
    try names.map { name in
      guard let set = all.first(where: { $0.name == name }) else {
        throw UnknownBenchmarkSet(name: name, known: all.map(\.name))
      }
      return set
    }
  }

  /// What was learnt from the file, read back from a model file, and what that cost.
  struct Learnt {
    var understanding: Understanding
    var seconds: Double
    var loadMilliseconds: Double
    var megabytes: Double
  }

  func learnt(seed: UInt64, threads: Int?) throws -> Learnt {
    let bot = BotLocale(locale: locale, labelled: try taught())
    var options = TrainingOptions(seed: seed)
    if let threads { options.threads = threads }
    let clock = ContinuousClock()
    let start = clock.now
    let trained = try train(bot, options)
    let seconds = (clock.now - start) / .seconds(1)

    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try trained.write(to: path)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    var model = trained.model
    let load = try clock.measure { model = try Model(mapping: path, in: locale) }
    let understanding = try Understanding(
      locale: bot, model: model,
      slotTypes: SlotTypes(locale: locale, custom: bot.slotTypes))
    return Learnt(
      understanding: understanding, seconds: seconds, loadMilliseconds: load / .milliseconds(1),
      megabytes: Double(size) / 1e6)
  }

  /// What it learns from.
  func taught() throws -> [LabelledUtterances.Utterance] {
    try utterances(of: folder, file).filter { $0.intent != nil }
  }

  /// What it is measured on, utterances out of scope included.
  func heldOut() throws -> [LabelledUtterances.Utterance] {
    let inScope = try utterances(of: folder, valid)
    guard let strangers else { return inScope }
    return try inScope + utterances(of: strangers, "valid").filter { $0.intent == nil }
  }

  func utterances(
    of folder: String, _ file: String
  ) throws -> [LabelledUtterances.Utterance] {
    let labelled = LabelledUtterances(
      reading: "\(BenchmarkData.folder)/nlu/\(folder)/\(file).jsonl")
    if let diagnostic = labelled.diagnostics.first { throw diagnostic }
    return labelled.utterances
  }
}

/// A set that `--set` does not know.
struct UnknownBenchmarkSet: Error, CustomStringConvertible {
  let name: String
  let known: [String]

  var description: String {
    "no set is called '\(name)'; there is \(known.joined(separator: ", "))"
  }
}

extension ReferenceTime {
  static let benchmark = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)
}
