import Bots
import Conversation
import Foundation
import Testing

@Suite struct BotTemplateTests {
  @Test(arguments: ["Bistro", "식당-2", "null"])
  func `makes a bot of the name with nothing wrong in it`(name: String) throws {
    let bots = try TemporaryFolder()
    let folder = try BotTemplate().write(name: name, in: bots.path)
    let read = BotFolder(reading: folder, environment: [:])
    #expect(read.diagnostics == [])
    let bot = try #require(read.bot)
    #expect(bot.name == name)
    #expect(Catalogue(folder: bots.path).names == [name])
    let tests = ConversationTests(of: bot)
    #expect(tests.diagnostics == [])
    #expect(Set(tests.tests.map(\.locale)) == ["en-US", "ko-KR"])
  }

  @Test func `shows an intent with slots, a type of its own and a confirmation`() throws {
    let bots = try TemporaryFolder()
    let folder = try BotTemplate().write(name: "Bistro", in: bots.path)
    let bot = try #require(BotFolder(reading: folder, environment: [:]).bot)
    for locale in bot.locales.values {
      #expect(locale.intents.count >= 3)
      #expect(locale.intents.allSatisfy { $0.utterances.count >= 10 })
      let types = Set(locale.slotTypes.map(\.name))
      #expect(
        locale.intents.contains { intent in
          intent.slots.count >= 2 && intent.confirmation != nil
            && intent.slots.contains { types.contains($0.type) }
        })
    }
  }

  @Test func `leaves what is there as it is`() throws {
    let bots = try TemporaryFolder(["Bistro/notes.txt": "mine"])
    #expect(throws: BotWritingError.notEmpty(folder: "\(bots.path)/Bistro")) {
      try BotTemplate().write(name: "Bistro", in: bots.path)
    }
  }

  @Test(arguments: ["", "../x", "a b", "1st", "a/b", ".hidden", "-v"])
  func `refuses a name that is none`(name: String) throws {
    let bots = try TemporaryFolder()
    #expect(throws: BotWritingError.badName(name)) {
      try BotTemplate().write(name: name, in: bots.path)
    }
  }
}
