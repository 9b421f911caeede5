import Bots
import Foundation
import NeuralCore
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
  let names = sets.isEmpty ? ["hwu64/train10_dialoglue", "massive-ko/train10"] : sets
  for set in try BenchmarkSet.named(names) {
    let task = try PeerTask(set, threads: threads)
    let ours = try task.ours()
    print("peers: \(set.name): \(ours)")
    for peer in try await python.run("peers", on: task, as: PeerFigures.self) {
      print("peers: \(set.name): \(peer), \(peer.ratio(to: ours))")
    }
  }
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

  private let set: BenchmarkSet
  private let taught: [LabelledUtterances.Utterance]
  private let asked: [LabelledUtterances.Utterance]
  private let threads: Int

  init(_ set: BenchmarkSet, threads: Int) throws {
    (self.set, self.threads) = (set, threads)
    taught = try set.taught()
    asked = try set.heldOut().filter { $0.intent != nil }
  }

  private enum CodingKeys: CodingKey { case train, valid, threads }

  func encode(to encoder: any Encoder) throws {
    var task = encoder.container(keyedBy: CodingKeys.self)
    try task.encode(taught.map { Row(text: $0.text, intent: $0.intent?.text) }, forKey: .train)
    try task.encode(asked.map { Row(text: $0.text, intent: $0.intent?.text) }, forKey: .valid)
    try task.encode(threads, forKey: .threads)
  }

  /// Ours, validated and calibrated as always.
  func ours() throws -> PeerFigures {
    let learnt = try set.learnt(seed: 1, threads: threads)
    let answers = asked.map { AnsweredUtterance($0, by: learnt.understanding, at: .benchmark) }
    let times = answers.map(\.time).sorted()
    let right = answers.count { $0.likeliest == $0.expected.intent }
    return PeerFigures(
      name: "Mynah", accuracy: Double(right) / Double(max(1, answers.count)),
      seconds: learnt.seconds,
      p50: times.isEmpty ? 0 : times[times.count / 2] / .microseconds(1))
  }
}
