import Testing

@Suite struct TestCommandTests {
  private static let conversations = """
    name: orders tea
    locale: en-US
    turns:
      - user: order tea
        asks: Count
      - user: two
        confirms: Order
    ---
    name: pays at the till
    locale: ko-KR
    turns:
      - user: 계산할게요
        bot: Free of charge.
        closed: Fulfilled
    """

  @Test func `shows what was expected, what came, and where that stands`() async throws {
    let place = try Workplace()
    try place.write(Self.conversations, to: "bots/Cafe/tests/all.yaml")
    let outcome = try await place.run("test")
    #expect(outcome.status == .exited(1))
    #expect(
      outcome.lines == [
        "ok   Cafe en-US orders tea", "FAIL Cafe ko-KR pays at the till",
        "bots/Cafe/tests/all.yaml:13:10: bot", "  - Free of charge.", "  + That makes 7 euros.",
        "1 passed, 1 failed",
      ])
  }

  @Test func `prints one object a conversation`() async throws {
    let place = try Workplace()
    try place.write(Self.conversations, to: "bots/Cafe/tests/all.yaml")
    let outcome = try await place.run("test", "--json")
    #expect(outcome.objects.map { $0["passed"] as? Bool } == [true, false])
    #expect(
      outcome.lines.last == #"""
        {"bot":"Cafe","failures":[{"expected":"Free of charge.","file":"bots/Cafe/tests/all.yaml",\#
        "got":"That makes 7 euros.","line":13,"what":"bot"}],"file":"bots/Cafe/tests/all.yaml",\#
        "line":9,"locale":"ko-KR","name":"pays at the till","passed":false}
        """#)
  }
}
