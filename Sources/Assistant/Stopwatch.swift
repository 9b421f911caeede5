/// Adds up how long each part of a turn took.
struct Stopwatch: Sendable {
  private let clock = ContinuousClock()
  private(set) var microseconds: [String: Int] = [:]

  mutating func measure<Result>(_ part: String, _ work: () throws -> Result) rethrows -> Result {
    let start = clock.now
    defer { add(start.duration(to: clock.now), to: part) }
    return try work()
  }

  mutating func measure<Result>(
    _ part: String, _ work: () async throws -> Result
  ) async rethrows -> Result {
    let start = clock.now
    defer { add(start.duration(to: clock.now), to: part) }
    return try await work()
  }

  private mutating func add(_ duration: Duration, to part: String) {
    microseconds[part, default: 0] += Int(duration / .microseconds(1))
  }
}
