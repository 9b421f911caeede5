/// Reads a code pattern as it is written.
struct CodePatternParser {
  indirect enum Node {
    case scalars(ScalarSet)
    case sequence([Node])
    case alternatives([Node])
    case repeated(Node, ClosedRange<Int>)
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func pattern() throws(CodePattern.Mistake) -> Node {
    guard scalars.count <= CodePattern.longest else {
      throw CodePattern.Mistake(kind: .tooLarge, found: "", offset: CodePattern.longest)
    }
    // A pattern always covers the whole value, so these say nothing new.
    if scalars.first == "^" { position = 1 }
    let pattern = try alternatives(depth: 0)
    if next == "$", position == scalars.count - 1 { position += 1 }
    guard position == scalars.count else { throw mistake(.unbalanced) }
    guard position > 0 else { throw mistake(.empty) }
    return pattern
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func mistake(_ kind: CodePattern.Mistake.Kind, length: Int = 1) -> CodePattern.Mistake {
    let end = min(position + length, scalars.count)
    return CodePattern.Mistake(
      kind: kind, found: String(scalars[min(position, end)..<end]), offset: position)
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternatives(depth: Int) throws(CodePattern.Mistake) -> Node {
    // Each level is a call of its own.
    guard depth < 32 else { throw mistake(.tooLarge) }
    var all = [try sequence(depth: depth)]
    while skip("|") { all.append(try sequence(depth: depth)) }
    return all.count == 1 ? all[0] : .alternatives(all)
  }

  private mutating func sequence(depth: Int) throws(CodePattern.Mistake) -> Node {
    var nodes: [Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if scalar == "$", position == scalars.count - 1 { break }
      let atom = try atom(scalar, depth: depth)
      nodes.append(try repetition(of: atom))
    }
    return .sequence(nodes)
  }

  private mutating func atom(
    _ scalar: Unicode.Scalar, depth: Int
  ) throws(CodePattern.Mistake) -> Node {
    switch scalar {
    case "(": return try group(depth: depth)
    case "[": return try .scalars(set())
    case "\\": return try .scalars(escaped())
    case "*", "+", "?", "{": throw mistake(.nothingToRepeat)
    case ".": throw mistake(.unbounded)
    case "]", "}": throw mistake(.unbalanced)
    case "^", "$": throw mistake(.unsupported)
    default:
      position += 1
      return .scalars(ScalarSet(ranges: [scalar...scalar]))
    }
  }

  private mutating func group(depth: Int) throws(CodePattern.Mistake) -> Node {
    let opening = mistake(.unbalanced)
    let kind = mistake(.unsupported, length: 3)
    position += 1
    if skip("?"), !skip(":") { throw kind }
    let group = try alternatives(depth: depth + 1)
    guard skip(")") else { throw opening }
    return group
  }

  private mutating func repetition(of node: Node) throws(CodePattern.Mistake) -> Node {
    let range: ClosedRange<Int>
    switch next {
    case "?":
      position += 1
      range = 0...1
    case "{": range = try bounds()
    case "*", "+": throw mistake(.unbounded)
    default: return node
    }
    // `a??`, `a{2}+`: how much to take first makes no difference to what matches.
    if let next, "?*+{".unicodeScalars.contains(next) { throw mistake(.unsupported) }
    return .repeated(node, range)
  }

  /// `{3}` or `{1,3}`.
  private mutating func bounds() throws(CodePattern.Mistake) -> ClosedRange<Int> {
    let opening = mistake(.unbalanced)
    let endless = mistake(.unbounded, length: scalars[position...].prefix { $0 != "}" }.count + 1)
    let backwards = mistake(.backwards, length: endless.found.unicodeScalars.count)
    position += 1
    guard let low = integer() else { throw opening }
    var high = low
    if skip(",") {
      guard next != "}" else { throw endless }
      guard let bound = integer() else { throw opening }
      high = bound
    }
    guard skip("}") else { throw opening }
    guard low <= high else { throw backwards }
    return low...high
  }

  private mutating func integer() -> Int? {
    let digits = scalars[position...].prefix { ("0"..."9").contains($0) }
    position += digits.count
    return Int(String(digits)).map { min($0, CodePattern.longest) }
  }
}

/// Classes and escapes.
extension CodePatternParser {
  private mutating func set() throws(CodePattern.Mistake) -> ScalarSet {
    let opening = mistake(.unbalanced)
    position += 1
    var set = ScalarSet(ranges: [], isInverted: skip("^"))
    while let scalar = next, scalar != "]" {
      let start = position
      let low = try member()
      guard low.count == 1, next == "-", position + 1 < scalars.count, scalars[position + 1] != "]"
      else {
        set.ranges += low
        continue
      }
      position += 1
      let high = try member()
      guard high.count == 1, low[0].lowerBound <= high[0].upperBound else {
        position = start
        throw mistake(.backwards, length: 3)
      }
      set.ranges.append(low[0].lowerBound...high[0].upperBound)
    }
    guard skip("]"), !set.ranges.isEmpty else { throw opening }
    return set
  }

  private mutating func member() throws(CodePattern.Mistake) -> [ClosedRange<Unicode.Scalar>] {
    guard let scalar = next, scalar != "\\" else { return try escaped().ranges }
    position += 1
    return [scalar...scalar]
  }

  /// `\u1234`, `\d`, `\w`, or a mark that stands for itself.
  private mutating func escaped() throws(CodePattern.Mistake) -> ScalarSet {
    let unsupported = mistake(.unsupported, length: 2)
    position += 1
    guard let scalar = next else { throw unsupported }
    position += 1
    switch scalar {
    case "d": return ScalarSet(ranges: ["0"..."9"])
    case "w": return ScalarSet(ranges: ["A"..."Z", "a"..."z", "0"..."9", "_"..."_"])
    case "u":
      let digits = String(scalars[position...].prefix(4))
      guard digits.unicodeScalars.count == 4, let code = UInt32(digits, radix: 16),
        let named = Unicode.Scalar(code)
      else { throw unsupported }
      position += 4
      return ScalarSet(ranges: [named...named])
    default:
      guard ScalarClass(scalar) == .mark, !("A"..."Z").contains(scalar) else { throw unsupported }
      return ScalarSet(ranges: [scalar...scalar])
    }
  }
}
