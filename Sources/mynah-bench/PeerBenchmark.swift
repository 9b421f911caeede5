import Bots
import Conversation
import Foundation
import NeuralCore
import SlotTypes
import Understanding

/// What a bot's author would otherwise train, on the same data in the same run: fastText, and
/// TF-IDF with logistic regression in scikit-learn. Ours learns and finds slots besides.
///
/// - Parameter environment: where the peers' Python environment is made, or was made before; nil:
///   a folder that goes away.
func peerBenchmark(sets: [String], threads: Int?, environment: String?) async throws {
  let python = try await PythonEnvironment(
    at: environment, packages: ["fasttext-wheel", "scikit-learn"])
  defer { python.remove() }
  let threads = threads ?? Shards.cores
  print("peers: set: who: accuracy %, training s, µs an utterance; and as a ratio of ours")
  for name in sets.isEmpty ? ["hwu64/train10_dialoglue", "massive-ko/train10"] : sets {
    guard let set = BenchmarkSet.all.first(where: { $0.name == name }) else {
      let known = BenchmarkSet.all.map(\.name).joined(separator: ", ")
      throw UnknownBenchmarkSet(name: name, known: known)
    }
    let task = try PeerTask(set, threads: threads)
    let ours = try task.ours(in: set.locale)
    print("peers: \(name): \(ours)")
    for peer in try await python.run("peers", on: task, as: PeerFigures.self) {
      print("peers: \(name): \(peer), \(peer.ratio(to: ours))")
    }
  }
}

/// A set that `--set` does not know.
struct UnknownBenchmarkSet: Error, CustomStringConvertible {
  let name: String
  let known: String

  var description: String { "no set is called '\(name)'; there is \(known)" }
}

/// How well and how fast somebody understands.
private struct PeerFigures: Decodable, CustomStringConvertible {
  var name: String
  var accuracy: Double
  /// Of training.
  var seconds: Double
  /// Microseconds an utterance.
  var p50: Double

  var description: String {
    "\(name): " + String(format: "%.1f, %.2f, %.0f", 100 * accuracy, seconds, p50)
  }

  func ratio(to ours: PeerFigures) -> String {
    String(
      format: "ratio %.2f, %.2f, %.2f", accuracy / ours.accuracy, seconds / ours.seconds,
      p50 / ours.p50)
  }
}

/// What all are given to learn, and to understand.
private struct PeerTask: Encodable {
  struct Row: Encodable {
    var text: String
    var intent: String?
  }

  private let taught: [LabelledUtterances.Utterance]
  private let asked: [LabelledUtterances.Utterance]
  private let threads: Int

  init(_ set: BenchmarkSet, threads: Int) throws {
    taught = try set.utterances(of: set.folder, set.file).filter { $0.intent != nil }
    asked = try set.utterances(of: set.folder, set.valid).filter { $0.intent != nil }
    self.threads = threads
  }

  private enum CodingKeys: CodingKey { case train, valid, threads }

  func encode(to encoder: any Encoder) throws {
    var task = encoder.container(keyedBy: CodingKeys.self)
    try task.encode(taught.map { Row(text: $0.text, intent: $0.intent?.text) }, forKey: .train)
    try task.encode(asked.map { Row(text: $0.text, intent: $0.intent?.text) }, forKey: .valid)
    try task.encode(threads, forKey: .threads)
  }

  /// Ours, validated and calibrated as always.
  func ours(in locale: LocaleID) throws -> PeerFigures {
    let bot = BotLocale(locale: locale, labelled: taught)
    let clock = ContinuousClock()
    let start = clock.now
    let model = try train(bot, TrainingOptions(threads: threads)).model
    let seconds = start.duration(to: clock.now) / .seconds(1)
    let understanding = try Understanding(
      locale: bot, model: model, slotTypes: SlotTypes(locale: locale, custom: bot.slotTypes))
    let answers = asked.map { AnsweredUtterance($0, by: understanding, at: .benchmark) }
    let times = answers.map(\.time).sorted()
    let right = answers.count { $0.likeliest == $0.expected.intent }
    return PeerFigures(
      name: "Mynah", accuracy: Double(right) / Double(max(1, answers.count)), seconds: seconds,
      p50: times.isEmpty ? 0 : times[times.count / 2] / .microseconds(1))
  }
}
