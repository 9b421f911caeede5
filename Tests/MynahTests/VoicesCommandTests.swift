import Testing

@Suite struct VoicesCommandTests {
  @Test func `lists the voices of both languages`() async throws {
    let outcome = try await Workplace().run("voices", "--json")
    #expect(outcome.status == .exited(0))
    for line in outcome.objects {
      #expect(Set(line.keys) == ["id", "language", "languageName", "gender", "isDefault"])
    }
    let languages = Dictionary(
      uniqueKeysWithValues: outcome.objects.map { ($0["id"] as? String, $0["language"] as? String) }
    )
    #expect(languages["Joanna"] == "en-US")
    #expect(languages["Brian"] == "en-GB")
    #expect(languages["Seoyeon"] == "ko-KR")
  }
}
