import Conversation
import Language

extension SlotTypes {
  /// Examples of a type's values, as people say them; the same for the same seed.
  package func samples(of type: SlotType.Name, count: Int, seed: UInt64) -> [String] {
    var random = SampleGenerator(state: seed)
    if let values = custom[type] { return values.samples(count, using: &random) }
    if let list = gazetteer(type) { return list.samples(count, using: &random) }
    guard let table = try? folder.table("samples.tsv") else { return [] }
    let texts = table.rows.filter { $0[0] == type.text }.flatMap { $0[1].split(separator: "|") }
    return texts.isEmpty
      ? [] : (0..<count).map { _ in String(texts[random.index(below: texts.count)]) }
  }
}

extension CustomValues {
  fileprivate func samples(_ count: Int, using random: inout SampleGenerator) -> [String] {
    let wordings = wordings
    guard wordings.isEmpty else {
      return (0..<count).map { _ in wordings[random.index(below: wordings.count)] }
    }
    return (0..<count).compactMap { _ in patterned?.sample(using: &random) }
  }
}

/// SplitMix64, for samples that are the same everywhere.
private struct SampleGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
