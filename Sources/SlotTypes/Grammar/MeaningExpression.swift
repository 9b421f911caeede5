/// What a rule means: a constructor applied to what its pattern found, `clock(HOUR, 30)`;
/// `'USD` is the text itself.
indirect enum MeaningExpression: Hashable {
  case integer(Int)
  case symbol(String)
  case reference(String)
  case call(String, [MeaningExpression])

  /// nil: it is not written so.
  init?(_ text: Substring) {
    var rest = text.utf8
    guard let expression = Self.read(&rest), rest.isEmpty else { return nil }
    self = expression
  }

  private static func read(_ rest: inout Substring.UTF8View) -> MeaningExpression? {
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    let bytes = rest.prefix { !ends.contains($0) }
    guard let first = bytes.first else { return nil }
    rest = rest[bytes.endIndex...]
    let word = String(Substring(bytes))
    if rest.first == UInt8(ascii: "(") { return arguments(&rest).map { .call(word, $0) } }
    if let integer = Int(word) { return .integer(integer) }
    if first == UInt8(ascii: "'") { return .symbol(String(word.dropFirst())) }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    return isCapital ? .reference(word) : .symbol(word)
  }

  private static let ends = Array(" ,()".utf8)

  private static func arguments(_ rest: inout Substring.UTF8View) -> [MeaningExpression]? {
    rest.removeFirst()
    var all: [MeaningExpression] = []
    while rest.first != UInt8(ascii: ")") {
      guard let next = read(&rest) else { return nil }
      all.append(next)
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let mark = rest.first else { return nil }
      if mark == UInt8(ascii: ",") {
        rest.removeFirst()
      } else if mark != UInt8(ascii: ")") {
        return nil
      }
    }
    rest.removeFirst()
    return all
  }
}

/// A meaning bound to the places of one pattern's elements.
indirect enum BoundMeaning: Sendable {
  case constant(Value)
  case element(Int)
  case call(Constructor, [BoundMeaning])

  func value(of elements: [Value]) -> Value? {
    switch self {
    case .constant(let value): return value
    case .element(let index): return elements[index]
    case .call(let construct, let arguments):
      var values: [Value] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments {
        guard let value = argument.value(of: elements) else { return nil }
        values.append(value)
      }
      return construct(Arguments(values))
    }
  }
}
