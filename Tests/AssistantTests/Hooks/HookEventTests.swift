import Assistant
import Conversation
import Foundation
import Testing

@Suite struct HookEventTests {
  /// Keys in order, so that two texts of the same JSON are the same.
  private func ordered(_ json: Data) throws -> String {
    let value = try JSONSerialization.jsonObject(with: json)
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
    return String(decoding: data, as: UTF8.self)
  }

  private func event(_ request: HookRequest) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: HookEvent(request).json)
    return try #require(json as? [String: Any])
  }

  @Test func `is Lex's event to the letter`() throws {
    let expected = try #require(
      Bundle.module.url(
        forResource: "dialog-event", withExtension: "json", subdirectory: "Fixtures"))
    #expect(
      try ordered(HookEvent(try .sample()).json) == ordered(try Data(contentsOf: expected)))
  }

  @Test func `names the attempt of a repeated question`() throws {
    var request = try HookRequest.sample()
    request.call.proposal?.attempt = 2
    let proposed = try #require(try event(request)["proposedNextState"] as? [String: Any])
    #expect((proposed["prompt"] as? [String: String]) == ["attempt": "Retry2"])
  }

  @Test func `proposes nothing but slots, and nothing in fulfilment`() throws {
    var request = try HookRequest.sample(source: .fulfillment)
    #expect(try event(request)["proposedNextState"] == nil)
    #expect(try event(request)["invocationSource"] as? String == "FulfillmentCodeHook")
    request = try .sample()
    request.call.proposal = HookCall.Proposal(dialogAction: .confirmIntent, attempt: 0)
    #expect(try event(request)["proposedNextState"] == nil)
    request.call.proposal = nil
    #expect(try event(request)["proposedNextState"] == nil)
  }

  @Test func `holds at most five interpretations, the intent under way first`() throws {
    var request = try HookRequest.sample()
    request.heard.interpretations = (1...7).map {
      Interpretation(intent: Intent.Name("Other\($0)"), confidence: 0.1)
    }
    let readings = try #require(try event(request)["interpretations"] as? [[String: Any]])
    let names = readings.map { ($0["intent"] as? [String: Any])?["name"] as? String }
    #expect(names == ["BookHotel", "Other1", "Other2", "Other3", "Other4"])
    #expect(readings.first?["nluConfidence"] == nil)
  }

  @Test func `a client cannot set the clock`() throws {
    var request = try HookRequest.sample()
    request.utterance.requestAttributes["x-mynah:now"] = "1999-12-31T23:59:59"
    let attributes = try event(request)["requestAttributes"] as? [String: String]
    #expect(attributes?["x-mynah:now"] == "2026-03-02T10:00:00")
  }

  @Test func `control characters and Korean arrive as they were said`() throws {
    var request = try HookRequest.sample()
    request.heard.utterance = "세 박\u{0}\u{1B}[2J \"quoted\"\n"
    #expect(try event(request)["inputTranscript"] as? String == request.heard.utterance)
  }
}
