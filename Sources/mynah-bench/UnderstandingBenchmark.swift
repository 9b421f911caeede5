import Bots
import Conversation
import Foundation
import SlotTypes
import Understanding

/// How well and how fast models of benchmark sets understand: learnt from a `train` file alone,
/// measured on `valid`.
///
/// In-scope figures are those of the likeliest intent, as with `confidence: 0`; `kept` is the
/// accuracy at the automatic threshold, which knows no example of what is out of scope.
func understandingBenchmark(sets: [String], seeds: Int, threads: Int?) throws {
  let chosen = sets.isEmpty ? BenchmarkSet.all : BenchmarkSet.all.filter { sets.contains($0.name) }
  print(
    "nlu: set: intent, slot F1, exact, kept, OOS recall (%), ECE; train s; µs p50, p99; load ms; MB"
  )
  for set in chosen {
    let runs = try (1...max(1, seeds)).map { seed in
      try set.run(seed: UInt64(seed), threads: threads)
    }
    print("nlu: \(set.name): \(BenchmarkRun.median(of: runs))")
  }
}

/// A file to learn from, and those to measure on.
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

  fileprivate func run(seed: UInt64, threads: Int?) throws -> BenchmarkRun {
    let taught = try utterances(of: folder, file).filter { $0.intent != nil }
    let bot = BotLocale(locale: locale, labelled: taught)
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

    var heard = try utterances(of: folder, valid)
    if let strangers { heard += try utterances(of: strangers, "valid").filter { $0.intent == nil } }
    let answers = heard.map { AnsweredUtterance($0, by: understanding, at: .benchmark) }
    return BenchmarkRun(
      answers, seconds: seconds, loadMilliseconds: load / .milliseconds(1),
      megabytes: Double(size) / 1e6)
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

/// The figures of one training, in the order in which they are printed; nil: not in the data.
private struct BenchmarkRun: CustomStringConvertible {
  var figures: [Double?]

  init(
    _ answers: [AnsweredUtterance], seconds: Double, loadMilliseconds: Double, megabytes: Double
  ) {
    let kept = Evaluation(answers)
    let open = Evaluation(
      answers.map { answer in
        var answer = answer
        answer.intent = answer.likeliest
        return answer
      })
    let error = expectedCalibrationError(
      answers.filter(\.isInScope).map { ($0.confidence, $0.likeliest == $0.expected.intent) })
    let shares = [
      open.intentAccuracy, open.slotF1, open.exactMatch, kept.intentAccuracy, kept.oosRecall,
    ]
    figures =
      shares.map { $0.map { 100 * $0 } } + [
        error, seconds, kept.latencyMicroseconds?.p50, kept.latencyMicroseconds?.p99,
        loadMilliseconds, megabytes,
      ]
  }

  static func median(of runs: [BenchmarkRun]) -> BenchmarkRun {
    var middle = runs[0]
    for index in middle.figures.indices {
      let values = runs.compactMap { $0.figures[index] }.sorted()
      middle.figures[index] = values.isEmpty ? nil : values[values.count / 2]
    }
    return middle
  }

  var description: String {
    let formats = [
      "%.1f", "%.1f", "%.1f", "%.1f", "%.1f", "%.3f", "%.1f", "%.0f", "%.0f", "%.1f", "%.1f",
    ]
    return zip(figures, formats).map { value, format in
      value.map { String(format: format, $0) } ?? "–"
    }.joined(separator: "  ")
  }
}

extension ReferenceTime {
  static let benchmark = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)
}
