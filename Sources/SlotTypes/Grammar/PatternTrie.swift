/// All patterns of a grammar as one tree, so that their common beginnings are walked once.
struct PatternTrie: Sendable {
  /// What a rule wants after its value, which is no part of it.
  enum Follower: Sendable {
    case anything
    /// Such a word: `before: COUNTER`.
    case word(Symbol)
    /// No other word than such, so that the value ends a phrase: `only before: FUNCTIONWORD`.
    case noOtherWord(Symbol)
  }

  struct Ending: Sendable {
    /// Its place among the rules: the earlier is preferred.
    var rule: Int
    var product: Symbol
    var meaning: BoundMeaning
    var scope: RuleScope
    /// The first element only leads to the value.
    var hasLead: Bool
    var follower: Follower
    var files: FileSet
  }

  private var children = SymbolTransitions()
  private(set) var endings: [[Ending]] = [[]]
  /// For each node the symbols that lead on from it, a bit for each 64th of them.
  private(set) var followers: [UInt64] = [0]

  mutating func insert(_ symbols: [Symbol], _ ending: Ending) {
    var node: Int32 = 0
    for symbol in symbols {
      if let child = children[node, symbol] {
        node = child
      } else {
        let child = Int32(endings.count)
        endings.append([])
        followers.append(0)
        followers[Int(node)] |= Self.bit(of: symbol)
        children.insert(node, symbol, child)
        node = child
      }
    }
    endings[Int(node)].append(ending)
  }

  func child(of node: Int32, by symbol: Symbol) -> Int32? { children[node, symbol] }

  /// Two symbols may share a bit: it tells only what is not there.
  static func bit(of symbol: Symbol) -> UInt64 { 1 << UInt64(symbol & 63) }
}

/// The children of a trie's nodes in one table, for the parser asks for millions of them.
///
/// Open addressing: where a place is taken, the next one serves.
private struct SymbolTransitions: Sendable {
  private var keys: [UInt64] = Array(repeating: Self.free, count: 1024)
  private var nodes: [Int32] = Array(repeating: 0, count: 1024)
  private var count = 0

  /// No node has this number.
  private static let free = UInt64.max

  subscript(_ node: Int32, _ symbol: Symbol) -> Int32? {
    let place = place(of: Self.key(node, symbol))
    return keys[place] == Self.free ? nil : nodes[place]
  }

  mutating func insert(_ node: Int32, _ symbol: Symbol, _ child: Int32) {
    if 2 * count >= keys.count { grow() }
    set(Self.key(node, symbol), child)
    count += 1
  }

  private mutating func grow() {
    let old = (keys, nodes)
    keys = Array(repeating: Self.free, count: 2 * old.0.count)
    nodes = Array(repeating: 0, count: 2 * old.0.count)
    for (key, node) in zip(old.0, old.1) where key != Self.free { set(key, node) }
  }

  private mutating func set(_ key: UInt64, _ node: Int32) {
    let place = place(of: key)
    keys[place] = key
    nodes[place] = node
  }

  /// Where a key stands, or would: half of the places are free, so that the search ends.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the upper bits of the product are well mixed.
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while keys[place] != key, keys[place] != Self.free { place = (place + 1) & mask }
    return place
  }

  private static func key(_ node: Int32, _ symbol: Symbol) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
