import Testing

@Suite struct CheckCommandTests {
  @Test func `finds nothing wrong with a good bot`() async throws {
    let place = try Workplace()
    let outcome = try await place.run("check", "--quick")
    #expect(outcome.status == .exited(0))
    #expect(outcome.lines == ["ok Cafe"])
    #expect(try await place.run("check", "--quick", "--json").text.isEmpty)
  }

  @Test func `finds all that is wrong, each thing at its place`() async throws {
    let place = try Workplace()
    try place.write("name: Broken\n", to: "bots/Broken/bot.yaml")
    try place.write(
      """
      voice: Joana
      intents:
        Go:
          utterances: [go, "go to {Citi}"]
          slots: {City: {type: Cty, prompt: Where?}}
        Stay:
          utterances: []
        Wait:
          utterances: [wait]
          fulfill: {say: Fine.}
      """, to: "bots/Broken/en-US.yaml")
    let outcome = try await place.run("check", "Broken", "--json")
    #expect(outcome.status == .exited(1))
    let messages = outcome.objects.map { $0["message"] as? String }
    #expect(
      messages == [
        "no voice is called 'Joana'", "intent 'Go' has no slot 'Citi'",
        "unknown slot type 'Cty' for slot 'City'", "intent 'Stay' has no utterances",
        "unknown key 'fulfill' in intent 'Wait'",
      ])
    #expect(
      outcome.lines.first == #"""
        {"column":8,"file":"bots/Broken/en-US.yaml","help":"did you mean 'Joanna'?","line":1,\#
        "message":"no voice is called 'Joana'","severity":"error"}
        """#)
  }

  @Test func `lets an utterance of two intents pass with a warning`() async throws {
    let place = try Workplace()
    try place.write("name: Twice\n", to: "bots/Twice/bot.yaml")
    try place.write(
      "intents: {A: {utterances: [hi, ho, hum]}, B: {utterances: [hi, bye, ciao]}}\n",
      to: "bots/Twice/en-US.yaml")
    let outcome = try await place.run("check", "Twice", "--quick", "--json")
    #expect(outcome.status == .exited(0))
    #expect(outcome.objects.map { $0["severity"] as? String } == ["warning"])
  }

  @Test(arguments: ["intents: {A: [", "\u{1}", "- a\n", "", "a: &a [*a]\n"])
  func `refuses what is no locale file`(text: String) async throws {
    let place = try Workplace()
    try place.write("name: Odd\n", to: "bots/Odd/bot.yaml")
    try place.write(text, to: "bots/Odd/en-US.yaml")
    let outcome = try await place.run("chat", "Odd")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("bots/Odd/en-US.yaml:1:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("'Odd' cannot be used before its errors are mended"))
  }
}
