import Foundation
import Testing
import Understanding

/// Against SciPy: `Fixtures/statistics.py`.
@Suite struct StatisticsTests {
  @Test(arguments: try Statistics.reference().mcnemar)
  func `McNemar's exact test gives the p that SciPy's binomial test gives`(
    _ row: Statistics.Pair
  ) {
    let pairs =
      Array(repeating: (first: true, second: false), count: row.first)
      + Array(repeating: (first: false, second: true), count: row.second)
    #expect(abs(McNemarTest(pairs).p - row.p) <= 1e-9 * row.p)
  }

  @Test func `McNemar's test counts each kind of pair`() {
    let test = McNemarTest([
      (first: true, second: true), (first: true, second: true), (first: true, second: true),
      (first: true, second: false), (first: true, second: false), (first: false, second: true),
      (first: false, second: false),
    ])
    #expect(test.bothRight == 3 && test.onlyFirstRight == 2)
    #expect(test.onlySecondRight == 1 && test.bothWrong == 1)
  }

  @Test(arguments: try Statistics.reference().wilson)
  func `a proportion's interval is the one that SciPy gives`(_ row: Statistics.Share) {
    let interval = Proportion(row.right, of: row.of).interval
    #expect(abs(interval.lowerBound - row.low) < 1e-12)
    #expect(abs(interval.upperBound - row.high) < 1e-12)
  }
}

/// Numbers from an independent implementation.
struct Statistics: Decodable {
  struct Pair: Decodable, Sendable, CustomTestStringConvertible {
    var first: Int
    var second: Int
    var p: Double
    var testDescription: String { "\(first) against \(second)" }
  }

  struct Share: Decodable, Sendable, CustomTestStringConvertible {
    var right: Int
    var of: Int
    var low: Double
    var high: Double
    var testDescription: String { "\(right) of \(of)" }
  }

  var mcnemar: [Pair]
  var wilson: [Share]

  static func reference() throws -> Statistics {
    let url = Bundle.module.url(forResource: "statistics", withExtension: "json")
    let data = try Data(contentsOf: url ?? URL(filePath: "statistics.json"))
    return try JSONDecoder().decode(Statistics.self, from: data)
  }
}
