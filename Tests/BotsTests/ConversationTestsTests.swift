import Bots
import Conversation
import Testing

@Suite struct ConversationTestsTests {
  private let folder: TemporaryFolder
  private let bot: Bot

  init() throws {
    folder = try TemporaryFolder([
      "bot.yaml": "name: Test\n",
      "en-US.yaml": """
      intents:
        BookHotel:
          utterances: [book a hotel]
          slots: {City: {type: City, prompt: Where?}}

      """,
    ])
    bot = try #require(BotFolder(reading: folder.path, environment: [:]).bot)
  }

  private func complaints() -> [String] {
    ConversationTests(of: bot).diagnostics.map {
      "\($0)".replacing("\(folder.path)/", with: "").split(separator: "\n").first.map(String.init)
        ?? ""
    }
  }

  @Test func `reads the conversations of all files, several a file`() throws {
    try folder.write(
      """
      name: refuses
      locale: en-US
      now: 2026-03-02T10:00:00
      turns:
        - user: book a hotel
          bot: Where?
          intent: BookHotel
          asks: City
        - user: "no"
          bot: [Okay., Bye.]
          slots: {City: Paris}
          closed: Failed
      ---
      name: confirms
      locale: en_US
      turns:
        - {user: Paris, confirms: BookHotel, intent: FallbackIntent}
      ---

      """, to: "tests/b.yaml")
    try folder.write("name: a\nlocale: en-US\nturns: [{user: hi}]\n", to: "tests/a.yaml")
    let read = ConversationTests(of: bot)
    #expect(read.diagnostics == [])
    #expect(read.tests.map(\.name) == ["a", "refuses", "confirms"])
    let refuses = read.tests[1]
    let path = "\(folder.path)/tests/b.yaml"
    #expect(refuses.now == "2026-03-02T10:00:00")
    #expect(refuses.location == SourceLocation(file: path, line: 1, column: 1))
    #expect(refuses.turns.map(\.location.line) == [5, 9])
    #expect(refuses.turns[0].bot == ["Where?"])
    #expect(refuses.turns[0].asks == "City")
    #expect(refuses.turns[0].intent == "BookHotel")
    #expect(refuses.turns[1].bot == ["Okay.", "Bye."])
    #expect(refuses.turns[1].slots == ["City": "Paris"])
    #expect(refuses.turns[0].checks.mapValues(\.line) == [.bot: 6, .intent: 7, .asks: 8])
    let paris = SourceLocation(file: path, line: 11, column: 19)
    #expect(refuses.turns[1].checks[.slot("City")] == paris)
    #expect(refuses.turns[1].closed == .failed)
    #expect(read.tests[2].locale == "en-US")
    #expect(read.tests[2].turns[0].confirms == "BookHotel")
  }

  @Test func `a bot without tests has none`() {
    #expect(ConversationTests(of: bot).tests == [])
    #expect(complaints() == [])
  }

  @Test func `mistakes are told at their places`() throws {
    try folder.write(
      """
      nmae: a
      locale: en-US
      turns: []
      ---
      name: b
      locale: fr-FR
      turns: [{user: hi}]
      ---
      name: c
      locale: en-US
      now: tomorrow
      turns:
        - bot: hi
        - user: hi
          intent: BookHotl
          closed: Done
          slots: [City]
        - {user: hi, asks: Ctiy, confirms: FallbackIntent, slots: {Night: 2}}
      ---
      name: d
      locale: en-US
      turns: hi

      """, to: "tests/a.yaml")
    #expect(
      complaints() == [
        "tests/a.yaml:1:1: error: unknown key 'nmae' in the conversation",
        "tests/a.yaml:1:1: error: the conversation has no 'name'",
        "tests/a.yaml:6:9: error: nothing is called 'fr-FR' here",
        "tests/a.yaml:11:6: error: 'now' is 'tomorrow', where a time such as 2026-03-02T10:00:00 is expected",
        "tests/a.yaml:13:5: error: the turn has no 'user'",
        "tests/a.yaml:15:13: error: nothing is called 'BookHotl' here",
        "tests/a.yaml:16:13: error: 'closed' is 'Done', where Fulfilled or Failed is expected",
        "tests/a.yaml:17:12: error: 'slots' is a list, where a mapping is expected",
        "tests/a.yaml:18:22: error: nothing is called 'Ctiy' here",
        "tests/a.yaml:18:38: error: nothing is called 'FallbackIntent' here",
        "tests/a.yaml:18:62: error: nothing is called 'Night' here",
        "tests/a.yaml:22:8: error: 'turns' is 'hi', where a list is expected",
      ])
  }
}
