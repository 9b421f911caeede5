import Language

/// What rules may mean, by the names that rule files use.
enum Constructors {
  static let all: [String: Constructor] = [
    numbers, periods, dates, times, amounts, moments, recurrences,
  ]
  .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}
