import Conversation
import Foundation
import SlotTypes
import Understanding

/// A set of labelled utterances: what is learnt, and what it is tried on.
struct UnderstandingSet {
  var name: String
  var train: String
  var valid: String
  var locale: LocaleID

  /// What the figures of Mynah's understanding are told on, the small sets first.
  static let all: [UnderstandingSet] = [
    .init("hwu64", "train10_dialoglue"),
    .init("banking77", "train10_dialoglue", valid: "valid_dialoglue"),
    .init("clinc150", "train10_dialoglue"),
    .init("massive-ko", "train10", locale: "ko-KR"),
    .init("massive-ko", "train30", locale: "ko-KR"), .init("massive-en", "train10"),
    .init("snips", "train10"), .init("snips", "train70"), .init("atis", "train"),
    .init("snips", "train"), .init("massive-ko", "train", locale: "ko-KR"),
    .init("massive-en", "train"), .init("clinc150", "train"),
  ]

  private init(
    _ name: String, _ train: String, valid: String = "valid", locale: LocaleID = "en-US"
  ) {
    (self.name, self.train, self.valid, self.locale) = (name, train, valid, locale)
  }
}

/// Trains each set and understands its validation part: in scope without a threshold, and with
/// the one that training chose.
///
/// - Parameters:
///   - data: the folder of the benchmark data.
///   - names: `name/train`, or the beginning of it; none: all sets.
func understandingBenchmark(data: String, names: [String]) throws {
  for set in UnderstandingSet.all {
    let name = "\(set.name)/\(set.train)"
    guard names.isEmpty || names.contains(where: name.hasPrefix) else { continue }
    let folder = "\(data)/nlu/\(set.name)"
    var bot = BotLocale(
      teaching: try LabelledUtterance.read("\(folder)/\(set.train).jsonl").filter(\.isInScope),
      locale: set.locale)
    var trained: TrainedModel?
    let seconds = try ContinuousClock().measure { trained = try train(bot) } / .seconds(1)
    guard let trained else { continue }
    let valid = try LabelledUtterance.read("\(folder)/\(set.valid).jsonl")
    let automatic = try evaluation(of: bot, trained.model, on: valid)
    bot.confidence = 0
    let open = try evaluation(of: bot, trained.model, on: valid)
    print(
      "understanding: \(name): intent \(percent(open.intentAccuracy)), "
        + "slot F1 \(percent(open.slotF1)), exact \(percent(open.exactMatch)); "
        + "with its threshold: intent \(percent(automatic.intentAccuracy)), "
        + "exact \(percent(automatic.exactMatch)), OOS recall \(percent(automatic.oosRecall)); "
        + "validated \(percent(trained.report.validation.intentAccuracy)), "
        + "calibration error \(percent(trained.report.validation.calibrationError)); "
        + "trained in \(String(format: "%.1f", seconds)) s; "
        + "p50 \(Int(open.latencyMicroseconds?.p50 ?? 0)) µs, "
        + "p99 \(Int(open.latencyMicroseconds?.p99 ?? 0)) µs; \(try files(of: trained, bot))")
  }
}

private func evaluation(
  of bot: BotLocale, _ model: Model, on utterances: [LabelledUtterance]
) throws -> Evaluation {
  let understanding = try Understanding(
    locale: bot, model: model, slotTypes: SlotTypes(locale: bot.locale, custom: bot.slotTypes))
  return Evaluation(
    of: understanding, on: utterances,
    at: ReferenceTime(year: 2026, month: 3, day: 2, hour: 10))
}

/// The size of the model's file, and how long it takes to load.
private func files(of trained: TrainedModel, _ bot: BotLocale) throws -> String {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).safetensors").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try trained.write(to: path)
  let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  let load = try ContinuousClock().measure { _ = try Model(mapping: path, in: bot.locale) }
  return String(
    format: "%.1f MB, loaded in %.1f ms", Double(bytes) / 1e6, load / .milliseconds(1))
}

private func percent(_ share: Double?) -> String {
  share.map { String(format: "%.1f", 100 * $0) } ?? "–"
}
