import Foundation
import NeuralCore

/// Turns an utterance's n-grams into a sparse row: weighted, and scaled family by family.
///
/// value = (1 + ln tf) · icf · order weight; icf = ln((1 + K) / (1 + kf)) + 1, where kf of the K
/// intents hold the n-gram. Each family has its own norm, the row a norm of √2.
struct NGramWeights: Sendable {
  /// A sparse row, and how much of the utterance training has seen.
  struct Row: Sendable {
    var indices: [Int32] = []
    var values: [Float] = []
    /// Share of the telling n-grams that the table holds, 0...1.
    var coverage: Float = 0
  }

  let families: [LanguageFeatures.NGrams]
  let table: FeatureTable
  /// Of every n-gram in the table.
  let icf: [Float]

  /// - Parameter leastUtterances: how many utterances must hold an n-gram.
  init(
    learning utterances: [[NGram]], labels: [Int], classes: Int,
    families: [LanguageFeatures.NGrams], leastUtterances: Int = 1
  ) {
    var table = FeatureTable()
    var counts: [Int] = []
    var intents: [Int] = []
    var latest: [Int] = []
    // Class by class, so that one number per n-gram tells whether its class is counted already.
    for index in labels.indices.sorted(by: { (labels[$0], $0) < (labels[$1], $1) }) {
      for ngram in utterances[index] {
        let place = table.insert(ngram.name)
        if place == counts.count {
          counts.append(0)
          intents.append(0)
          latest.append(-1)
        }
        counts[place] += 1
        if latest[place] != labels[index] {
          latest[place] = labels[index]
          intents[place] += 1
        }
      }
    }
    let keep = counts.map { $0 >= leastUtterances }
    self.families = families
    self.table = leastUtterances > 1 ? table.filtered(keep) : table
    icf = zip(intents, keep).compactMap { count, isKept in
      isKept ? log(Float(1 + classes) / Float(1 + count)) + 1 : nil
    }
  }

  func row(of ngrams: [NGram]) -> Row {
    var row = Row()
    row.indices.reserveCapacity(ngrams.count)
    row.values.reserveCapacity(ngrams.count)
    var members: [Int] = []
    members.reserveCapacity(ngrams.count)
    var norms = [Float](repeating: 0, count: families.count)
    var (known, telling) = (0, 0)
    for ngram in ngrams {
      if ngram.isTelling { telling += 1 }
      guard let index = table.index(of: ngram.name) else { continue }
      if ngram.isTelling { known += 1 }
      let value = ngram.weight * icf[index]
      row.indices.append(Int32(index))
      row.values.append(value)
      members.append(ngram.family)
      norms[ngram.family] += value * value
    }
    row.coverage = telling == 0 ? 0 : Float(known) / Float(telling)
    let scales = scales(norms)
    for i in row.values.indices { row.values[i] *= scales[members[i]] }
    return row
  }

  func rows(of utterances: [[NGram]]) -> SparseRows {
    var rows = SparseRows(columns: icf.count)
    for ngrams in utterances {
      let row = row(of: ngrams)
      rows.append(indices: row.indices, values: row.values)
    }
    return rows
  }

  /// What each family's values are multiplied by, given the sums of their squares.
  private func scales(_ squares: [Float]) -> [Float] {
    var total: Float = 0
    for (family, square) in zip(families, squares) where square > 0 {
      total += family.weight * family.weight
    }
    let length = total > 0 ? (2 / total).squareRoot() : 0
    return zip(families, squares).map { family, square in
      square > 0 ? length * family.weight / square.squareRoot() : 0
    }
  }
}

// MARK: Model files

extension NGramWeights {
  func append(_ name: String, to writer: inout SafeTensorsWriter) {
    table.append("\(name).table", to: &writer)
    writer.add("\(name).icf", icf, shape: [icf.count])
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(
    _ name: String, families: [LanguageFeatures.NGrams], in file: SafeTensors
  ) throws {
    self.families = families
    table = try FeatureTable("\(name).table", in: file)
    icf = try file.floats("\(name).icf")
    guard icf.count == table.count else {
      throw ModelDamage(path: file.path, reason: "'\(name)' has \(icf.count) weights")
    }
  }
}
