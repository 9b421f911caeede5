/// A category or a literal word of a grammar, by its number.
typealias Symbol = Int32

/// Numbers the symbols of a grammar.
struct SymbolTable {
  private var symbols: [String: Symbol] = [:]

  mutating func symbol(ofCategory name: some StringProtocol) -> Symbol { number(String(name)) }

  /// Literals are apart from categories, whatever their letters.
  mutating func symbol(ofLiteral text: String) -> Symbol { number("\"" + text) }

  private mutating func number(_ key: String) -> Symbol {
    if let symbol = symbols[key] { return symbol }
    let symbol = Symbol(symbols.count)
    symbols[key] = symbol
    return symbol
  }
}
