/// All patterns of a grammar as one tree, so that their common beginnings are walked once.
struct PatternTrie: Sendable {
  typealias Node = Int32

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

  private struct Place: Sendable {
    /// In `endings`.
    var endings = 0..<0
    /// The symbols that lead on, a bit for each 64th of them.
    var followers: UInt64 = 0
    /// The files whose patterns pass here.
    var files = FileSet()
  }

  private let children: SymbolTransitions
  private let nodes: [Place]
  let endings: [Ending]

  init(_ patterns: [(symbols: [Symbol], ending: Ending)]) {
    var children = SymbolTransitions()
    var nodes = [Place()]
    var ends: [[Ending]] = [[]]
    for (symbols, ending) in patterns {
      var node: Node = 0
      for symbol in symbols {
        let child = children[node, symbol] ?? Node(nodes.count)
        if child == nodes.count {
          nodes.append(Place())
          ends.append([])
          nodes[Int(node)].followers |= Self.bit(of: symbol)
          children.insert(node, symbol, child)
        }
        nodes[Int(child)].files.formUnion(ending.files)
        node = child
      }
      ends[Int(node)].append(ending)
    }
    var endings: [Ending] = []
    for node in nodes.indices {
      nodes[node].endings = endings.count..<endings.count + ends[node].count
      endings += ends[node]
    }
    self.children = children
    self.nodes = nodes
    self.endings = endings
  }

  /// The node below `node` by a symbol; nil: no pattern of these files goes on so.
  func child(of node: Node, by symbol: Symbol, in files: FileSet) -> Node? {
    guard let child = children[node, symbol], !nodes[Int(child)].files.isDisjoint(with: files)
    else { return nil }
    return child
  }

  /// What ends at a node.
  func endings(of node: Node) -> Range<Int> { nodes[Int(node)].endings }

  func leadsOn(from node: Node) -> Bool { nodes[Int(node)].followers != 0 }

  /// False: none of the symbols, given by their bits, leads on from a node.
  func mayFollow(_ node: Node, _ symbols: UInt64) -> Bool {
    nodes[Int(node)].followers & symbols != 0
  }

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
