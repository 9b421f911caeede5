import Foundation
import SlotTypes
import Understanding

/// How well and how fast models of benchmark sets understand: learnt from a `train` file alone,
/// measured on `valid`.
///
/// In-scope figures are those of the likeliest intent, as with `confidence: 0`; `kept` is the
/// accuracy at the automatic threshold, which knows no example of what is out of scope. AUROC: how
/// often the score that is compared with it is higher for an utterance in scope than for one out.
/// Close: the share whose second intent is close to the first, and how often one of both is right.
func understandingBenchmark(sets: [String], seeds: Int, threads: Int?) throws {
  print(
    "nlu: set: intent, slot F1, exact, kept, OOS recall, AUROC, close, one of both right (%), ECE; "
      + "train s; µs p50, p99; load ms; MB"
  )
  for set in BenchmarkSet.named(sets) {
    let runs = try (1...max(1, seeds)).map { seed in
      try BenchmarkRun(of: set, seed: UInt64(seed), threads: threads)
    }
    print("nlu: \(set.name): \(BenchmarkRun.median(of: runs))")
  }
}

/// The figures of one training, in the order in which they are printed; nil: not in the data.
private struct BenchmarkRun: CustomStringConvertible {
  var figures: [Double?]

  init(of set: BenchmarkSet, seed: UInt64, threads: Int?) throws {
    let learnt = try set.learnt(seed: seed, threads: threads)
    let heard = try set.heldOut()
    let answers = heard.map { AnsweredUtterance($0, by: learnt.understanding, at: .benchmark) }
    let scores = heard.map { learnt.understanding.scopeScore(of: $0.text, at: .benchmark) }
    let kept = Evaluation(answers)
    let open = Evaluation(
      answers.map { answer in
        var answer = answer
        answer.intent = answer.likeliest
        return answer
      })
    let close = answers.filter { $0.rival != nil && $0.isInScope }
    func share(of part: [AnsweredUtterance], in whole: [AnsweredUtterance]) -> Double? {
      whole.isEmpty ? nil : Double(part.count) / Double(whole.count)
    }
    let error = expectedCalibrationError(
      answers.filter(\.isInScope).map { ($0.confidence, $0.likeliest == $0.expected.intent) })
    let shares = [
      open.intentAccuracy, open.slotF1, open.exactMatch, kept.intentAccuracy, kept.oosRecall,
      areaUnderCurve(zip(answers, scores).map { (isHigh: $0.isInScope, score: $1) }),
      share(of: close, in: answers.filter(\.isInScope)),
      share(of: close.filter(\.hasOneOfBothRight), in: close),
    ]
    figures =
      shares.map { $0.map { 100 * $0 } } + [
        error, learnt.seconds, kept.latencyMicroseconds?.p50, kept.latencyMicroseconds?.p99,
        learnt.loadMilliseconds, learnt.megabytes,
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
      "%.1f", "%.1f", "%.1f", "%.1f", "%.1f", "%.1f", "%.1f", "%.1f", "%.3f", "%.1f", "%.0f",
      "%.0f", "%.1f", "%.1f",
    ]
    return zip(figures, formats).map { value, format in
      value.map { String(format: format, $0) } ?? "–"
    }.joined(separator: "  ")
  }
}

extension AnsweredUtterance {
  fileprivate var hasOneOfBothRight: Bool { [likeliest, rival].contains(expected.intent) }
}

/// How often a high one has a higher score than a low one, ties counting half (AUROC, by the sum
/// of ranks of Mann and Whitney); nil unless there are both.
private func areaUnderCurve(_ members: [(isHigh: Bool, score: Float)]) -> Double? {
  let high = members.count(where: \.isHigh)
  let pairs = high * (members.count - high)
  guard pairs > 0 else { return nil }
  var (wins, low) = (0.0, 0)
  let groups = Dictionary(grouping: members, by: \.score)
  for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
    let lows = group.count { !$0.isHigh }
    wins += Double(group.count - lows) * (Double(low) + Double(lows) / 2)
    low += lows
  }
  return wins / Double(pairs)
}
