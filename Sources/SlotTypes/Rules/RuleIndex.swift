import Language

/// A pattern and what it means.
struct Rule: Sendable {
  var pattern: Pattern
  var constructor: Constructors.Constructor
}

/// Rules of one kind, by what can stand first, so that few are tried at a place.
struct RuleIndex: Sendable {
  private var rules: [Rule] = []
  /// For each rule, the elements of words without which it cannot match.
  private var required: [[Int]] = []
  private var byElement: [Int: [Int]] = [:]
  private var byNumber: [Int] = []

  init(_ rules: [Rule], _ words: inout WordElements) {
    self.rules = rules
    for (place, rule) in rules.enumerated() {
      let steps = rule.pattern.steps
      required.append(
        steps.filter { !$0.isOptional && !$0.words.isEmpty }.map { words.id(of: $0.words) })
      for step in rule.pattern.beginning {
        if step.words.isEmpty {
          byNumber.append(place)
        } else {
          byElement[words.id(of: step.words), default: []].append(place)
        }
      }
    }
  }

  /// The rules that may match at `start`, in their order.
  func candidates(in text: ScannedText, at start: Int) -> [Rule] {
    var places = text.numbers(at: start).isEmpty ? [] : byNumber
    for element in text.elements(at: start) { places += byElement[element] ?? [] }
    places.removeAll { place in !required[place].allSatisfy(text.hasElement) }
    guard !places.isEmpty else { return [] }
    places.sort()
    return places.indices.filter { $0 == 0 || places[$0] != places[$0 - 1] }
      .map { rules[places[$0]] }
  }
}

/// The distinct elements of words that patterns have, found together in one look at a text.
struct WordElements: Sendable {
  private var ids: [Set<[Unicode.Scalar]>: Int] = [:]
  private var byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], elements: [Int])]] = [:]

  var count: Int { ids.count }

  mutating func id(of words: [[Unicode.Scalar]]) -> Int {
    if let id = ids[Set(words)] { return id }
    let id = ids.count
    ids[Set(words)] = id
    for word in Set(words) { add(id, for: word) }
    return id
  }

  private mutating func add(_ element: Int, for word: [Unicode.Scalar]) {
    var known = byFirst[word[0]] ?? []
    if let place = known.firstIndex(where: { $0.word == word }) {
      known[place].elements.append(element)
    } else {
      known.append((word, [element]))
    }
    byFirst[word[0]] = known
  }

  /// The elements with a word that stands at `start`; some perhaps more than once.
  func found(in scalars: [Unicode.Scalar], at start: Int) -> [Int] {
    guard WordBoundary.isBoundary(start, in: scalars), let candidates = byFirst[scalars[start]]
    else { return [] }
    var found: [Int] = []
    for (word, elements) in candidates
    where Scan.literal(word, in: scalars, at: start) != nil { found += elements }
    return found
  }
}
