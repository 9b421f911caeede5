import Language

/// What one element of a pattern found.
struct Capture: Sendable {
  /// The class, or the name of a number.
  var name: String
  var value: Int
  /// A number's exact value.
  var exact: Rational?
  /// How many digits a number was written with.
  var digitCount: Int?
  /// A word's value as its table gives it.
  var text = ""
}

/// What the elements of a pattern found, in order.
struct Captures: Sendable {
  private(set) var all: [Capture] = []

  mutating func append(_ capture: Capture) { all.append(capture) }

  mutating func removeLast() { all.removeLast() }

  /// The first value of this name.
  subscript(name: String) -> Int? { first(name)?.value }

  func first(_ name: String) -> Capture? { all.first { $0.name == name } }

  func exact(_ name: String) -> Rational? { first(name)?.exact }

  /// Each number, or word of the class `count`, with the first word of `name` after it.
  func counted(_ name: String) -> [(count: Rational, word: Capture)] {
    var pairs: [(Rational, Capture)] = []
    var count: Rational?
    for capture in all {
      if let exact = capture.exact {
        count = exact
      } else if capture.name == "count" {
        count = Rational(capture.value)
      } else if capture.name == name {
        pairs.append((count ?? Rational(1), capture))
        count = nil
      }
    }
    return pairs
  }
}
