/// Makes a program of a pattern: a repetition is written out, so that none of its steps goes back.
struct CodePatternCompiler {
  private var program: [CodePattern.Instruction] = []

  /// More would take longer than a reply may.
  private static let longest = 2000

  static func program(
    of pattern: CodePatternParser.Node
  ) throws(CodePattern.Mistake) -> [CodePattern.Instruction] {
    var compiler = CodePatternCompiler()
    try compiler.add(pattern)
    compiler.program.append(.accept)
    return compiler.program
  }

  private mutating func add(_ node: CodePatternParser.Node) throws(CodePattern.Mistake) {
    guard program.count < Self.longest else {
      throw CodePattern.Mistake(kind: .tooLarge, found: "", offset: 0)
    }
    switch node {
    case .scalars(let set): program.append(.take(set))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .alternatives(let nodes): try add(alternatives: nodes)
    case .repeated(let node, let count):
      for _ in 0..<count.lowerBound { try add(node) }
      try add(optional: node, times: count.upperBound - count.lowerBound)
    }
  }

  private mutating func add(
    alternatives nodes: [CodePatternParser.Node]
  ) throws(CodePattern.Mistake) {
    var jumps: [Int] = []
    for node in nodes.dropLast() {
      let split = program.count
      program.append(.accept)  // until its targets are known
      try add(node)
      jumps.append(program.count)
      program.append(.accept)
      program[split] = .split(split + 1, program.count)
    }
    if let last = nodes.last { try add(last) }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  /// Each further one only after the one before.
  private mutating func add(
    optional node: CodePatternParser.Node, times: Int
  ) throws(CodePattern.Mistake) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(program.count)
      program.append(.accept)
      try add(node)
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
  }
}
