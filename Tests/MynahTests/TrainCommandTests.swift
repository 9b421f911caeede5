import Foundation
import Testing

@Suite struct TrainCommandTests {
  @Test func `reports each locale as one object`() async throws {
    let outcome = try await Workplace().run("train", "--json")
    #expect(outcome.status == .exited(0))
    #expect(outcome.objects.map { $0["locale"] as? String } == ["en-US", "ko-KR"])
    for line in outcome.objects {
      #expect(
        Set(line.keys) == [
          "bot", "locale", "seconds", "utterances", "intents", "validation", "served", "model",
        ])
      #expect(line["intents"] as? Int == 4)
      #expect(line["served"] as? Bool == true)
      let validation = try #require(line["validation"] as? [String: Any])
      #expect(Set(validation.keys) == ["intentAccuracy", "slotF1", "threshold"])
    }
  }

  @Test func `makes the same bytes each time`() async throws {
    let place = try Workplace()
    let path = try await place.model()
    let bytes = try place.bytes(of: path)
    _ = try await place.run("train", "Cafe", "--locale", "en-US", "--force")
    #expect(try place.bytes(of: path) == bytes)
  }

  @Test func `does not train what is trained already`() async throws {
    let place = try Workplace()
    let path = try await place.model()
    let again = try await place.run("train", "Cafe", "--locale", "en-US", "--json")
    #expect(again.objects.first?["seconds"] as? Double == 0)
    #expect(again.objects.first?["model"] as? String == path)
  }

  @Test(arguments: ["", "no model at all", String(repeating: "\u{0}", count: 4096)])
  func `makes a damaged model anew, and says why`(content: String) async throws {
    let place = try Workplace()
    let path = try await place.model()
    let bytes = try place.bytes(of: path)
    try place.write(content, to: path)
    let outcome = try await place.run("understand", "Cafe", "hello")
    #expect(outcome.status == .exited(0))
    #expect(outcome.errors.contains("the model is trained anew"))
    #expect(outcome.errors.contains(path))
    #expect(try place.bytes(of: path) == bytes)
  }

  @Test func `hands over no model under the bot's threshold`() async throws {
    let place = try Workplace()
    try place.write("name: Vague\n", to: "bots/Vague/bot.yaml")
    try place.write(
      """
      validation: {accuracy: 1}
      intents:
        A: {utterances: [red fox, blue sky, slow train, cold tea, old song]}
        B: {utterances: [green hill, tall tree, quick hare, warm bread, new shoe]}
      """, to: "bots/Vague/en-US.yaml")
    let outcome = try await place.run("train", "Vague", "--json")
    #expect(outcome.status == .exited(1))
    #expect(outcome.objects.first?["served"] as? Bool == false)
    #expect(outcome.objects.first?["model"] is NSNull)
    let chat = try await place.run("chat", "Vague", input: "red fox\n")
    #expect(chat.status == .exited(1))
    #expect(chat.errors.contains("under its threshold of 100.0 %, and does not serve"))
  }
}

extension Workplace {
  /// Trains the English model.
  ///
  /// - Returns: its path in this folder.
  func model() async throws -> String {
    let outcome = try await run("train", "Cafe", "--locale", "en-US", "--json")
    return try #require(outcome.objects.first?["model"] as? String)
  }
}
