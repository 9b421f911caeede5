import Testing

@Suite struct NewCommandTests {
  @Test func `writes a bot that passes its check and its tests at once`() async throws {
    let place = try Workplace()
    let new = try await place.run("new", "Table")
    #expect(new.status == .exited(0))
    #expect(new.lines == ["bots/Table"])
    #expect(try await place.run("check", "--quick", "Table").lines == ["ok Table"])
    let tests = try await place.run("test", "Table")
    #expect(tests.status == .exited(0), "\(tests.text)")
    #expect(tests.lines.last?.hasSuffix(" passed, 0 failed") == true)
  }

  @Test func `writes over nothing`() async throws {
    let place = try Workplace()
    let before = try place.bytes(of: "bots/Cafe/bot.yaml")
    let outcome = try await place.run("new", "Cafe")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("bots/Cafe is not empty"))
    #expect(try place.bytes(of: "bots/Cafe/bot.yaml") == before)
  }
}
