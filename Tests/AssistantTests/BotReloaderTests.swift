import Assistant
import Conversation
import Foundation
import TestHouse
import Testing

@Suite struct BotReloaderTests {
  @Test func `an edited bot serves once its files have rested`() async throws {
    let house = try TestHouse()
    try house.edit { $0.replacing("Welcome!", with: "Good to see you!") }
    await house.reloader.look()
    #expect(try await house.says("hello") == ["Welcome!"])
    await house.reloader.look()
    #expect(try await house.says("hello") == ["Good to see you!"])
    #expect(await house.reloader.problems.isEmpty)
  }

  @Test func `a broken edit leaves the bot as it was, and is told until it is mended`()
    async throws
  {
    let house = try TestHouse()
    let text = try house.edit { $0.replacing("type: Drink", with: "type: Drnk") }
    await house.reloader.reload()
    #expect(try await house.says("hello") == ["Welcome!"])
    let problem = try #require(await house.reloader.problems["Cafe"])
    #expect(problem.contains("en-US.yaml:13:21: error: unknown slot type 'Drnk'"))
    try house.edit { _ in text }
    await house.reloader.reload()
    #expect(await house.reloader.problems.isEmpty)
  }

  @Test func `a bot whose new model is under its threshold goes on as it was`() async throws {
    let house = try TestHouse()
    #expect(try await house.says("hello") == ["Welcome!"])
    try house.edit {
      $0.replacing("accuracy: 0", with: "accuracy: 1")
        .replacing("- hey", with: "- the bill").replacing("Welcome!", with: "No.")
        .replacing("      hey\n", with: "      I want to pay for this\n      order the bill\n")
    }
    await house.reloader.reload()
    #expect(try await house.says("hello") == ["Welcome!"])
    let problem = try #require(await house.reloader.problems["Cafe"])
    #expect(problem.contains("under its threshold of 100.0 %"))
  }

  @Test func `a bot that was removed answers no more`() async throws {
    let house = try TestHouse()
    try FileManager.default.removeItem(atPath: "\(house.folder)/bots/Cafe")
    await house.reloader.look()
    await #expect(throws: AssistantError.unknownBot("CAFE000001", known: [])) {
      try await house.says("hello")
    }
  }

  @Test func `a new bot serves beside the others`() async throws {
    let house = try TestHouse()
    try SmallBot.write(to: "\(house.folder)/bots/Bistro", named: "Bistro")
    await house.reloader.reload()
    let session = try house.assistant.bots.session(bot: "Bistro", locale: "en-US", name: "new")
    let reply = try await house.assistant.reply(to: Utterance("hello"), in: session)
    #expect(reply.texts == ["Welcome!"])
  }

  @Test func `a session in the middle of a slot that is gone goes on`() async throws {
    let house = try TestHouse()
    _ = try await house.converse(["I want to order something"])
    try house.edit {
      $0.replacing(
        "Drink: {type: Drink, prompt: What would you like to drink?, failed: Then nothing.}",
        with: "Beverage: {type: Drink, prompt: Which beverage?}"
      )
      .replacing("|Drink}", with: "|Beverage}").replacing("{Drink}", with: "{Beverage}")
    }
    await house.reloader.reload()
    #expect(await house.reloader.problems.isEmpty)
    let reply = try await house.converse(["a latte please"])[0]
    #expect(!reply.texts.isEmpty)
  }

  @Test func `no turn fails while bots are reloaded`() async throws {
    let house = try TestHouse()
    try await withThrowingTaskGroup { group in
      for client in 0..<4 {
        group.addTask {
          for _ in 0..<25 {
            let reply = try await house.converse(["hello"], session: "client-\(client)")[0]
            #expect(reply.texts.first?.hasPrefix("Welcome") == true)
          }
        }
      }
      group.addTask {
        for round in 0..<10 {
          try house.edit { $0.replacing("say: Welcome", with: "say: Welcome \(round) ") }
          await house.reloader.reload()
        }
      }
      try await group.waitForAll()
    }
    #expect(await house.reloader.problems.isEmpty)
  }
}

extension TestHouse {
  /// Rewrites the bot's English file.
  ///
  /// - Returns: what was in it.
  @discardableResult
  fileprivate func edit(_ change: (String) -> String) throws -> String {
    let path = "\(folder)/bots/Cafe/en-US.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try change(text).write(toFile: path, atomically: true, encoding: .utf8)
    return text
  }

  fileprivate func says(_ text: String) async throws -> [String] {
    try await converse([text], session: UUID().uuidString)[0].texts
  }
}
