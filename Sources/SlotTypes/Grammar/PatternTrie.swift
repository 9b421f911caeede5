/// All patterns of a grammar as one tree, so that their common beginnings are walked once.
struct PatternTrie: Sendable {
  struct Ending: Sendable {
    /// Its place among the rules: the earlier is preferred.
    var rule: Int
    var product: Symbol
    var meaning: BoundMeaning
    var scope: RuleScope
    /// The first element only leads to the value.
    var hasLead: Bool
    /// What must follow.
    var before: Symbol?
    var files: FileSet
  }

  private var children: [UInt64: Int32] = [:]
  private(set) var endings: [[Ending]] = [[]]

  mutating func insert(_ symbols: [Symbol], _ ending: Ending) {
    var node: Int32 = 0
    for symbol in symbols {
      let key = Self.key(node, symbol)
      if let child = children[key] {
        node = child
      } else {
        let child = Int32(endings.count)
        endings.append([])
        children[key] = child
        node = child
      }
    }
    endings[Int(node)].append(ending)
  }

  func child(of node: Int32, by symbol: Symbol) -> Int32? { children[Self.key(node, symbol)] }

  private static func key(_ node: Int32, _ symbol: Symbol) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
