import Bots
import Understanding

/// How much accuracy is lost when people write as they do: without care for case and marks, with
/// typos, with spaces where none belong or none at all, from keyboards with other widths and forms.
///
/// Each kind of noise is drawn from a seed. The likeliest intent counts, as with `confidence: 0`.
func noiseBenchmark(sets: [String], threads: Int?) throws {
  let names = sets.isEmpty ? BenchmarkSet.forNoise : sets
  print("noise: set: " + TypingNoise.allCases.map(\.rawValue).joined(separator: ", ") + " (%)")
  for set in BenchmarkSet.named(names) {
    let understanding = try set.learnt(seed: 1, threads: threads).understanding
    let heard = try set.heldOut().filter { $0.intent != nil }
    let shares = TypingNoise.allCases.map { noise in
      var typist = Typist(noise, seed: 1)
      let right = heard.count { utterance in
        var utterance = utterance
        utterance.text = typist.typed(utterance.text)
        let answer = AnsweredUtterance(utterance, by: understanding, at: .benchmark)
        return answer.likeliest == utterance.intent
      }
      return (1000 * Double(right) / Double(max(1, heard.count))).rounded() / 10
    }
    print("noise: \(set.name): " + shares.map { String($0) }.joined(separator: "  "))
  }
}

extension BenchmarkSet {
  fileprivate static let forNoise = [
    "hwu64/train10_dialoglue", "banking77/train10_dialoglue", "massive-ko/train10",
  ]
}
