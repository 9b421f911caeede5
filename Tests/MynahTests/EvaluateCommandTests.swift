import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  private static let utterances = """
    {"text": "play jazz", "intent": "play", "slots": [{"name": "genre", "start": 5, "end": 9, "value": "jazz"}]}
    {"text": "play some rock", "intent": "play", "slots": [{"name": "genre", "start": 10, "end": 14, "value": "rock"}]}
    {"text": "play rock for me", "intent": "play", "slots": [{"name": "genre", "start": 5, "end": 9, "value": "rock"}]}
    {"text": "play me jazz please", "intent": "play", "slots": [{"name": "genre", "start": 8, "end": 12, "value": "jazz"}]}
    {"text": "stop it", "intent": "stop", "slots": []}
    {"text": "stop the music", "intent": "stop", "slots": []}
    {"text": "please stop now", "intent": "stop", "slots": []}
    {"text": "stop playing", "intent": "stop", "slots": []}
    {"text": "turn the volume up", "intent": "volume_up", "slots": []}
    {"text": "volume up please", "intent": "volume_up", "slots": []}
    {"text": "more volume", "intent": "volume_up", "slots": []}
    {"text": "put the volume up", "intent": "volume_up", "slots": []}

    """

  @Test func `measures a bot that was imported and trained`() async throws {
    let place = try Workplace()
    try place.write(Self.utterances, to: "music.jsonl")
    let imported = try await place.run("import", "music.jsonl", "--to", "bots/Music")
    #expect(imported.status == .exited(0), "\(imported.errors)")
    #expect(try await place.run("check", "Music").lines == ["ok Music"])
    #expect(try await place.run("train", "Music").status == .exited(0))
    let outcome = try await place.run("evaluate", "Music", "--data", "music.jsonl", "--json")
    #expect(outcome.status == .exited(0), "\(outcome.errors)")
    let line = try #require(outcome.objects.first)
    #expect(
      Set(line.keys) == [
        "utterances", "intentAccuracy", "slotF1", "exactMatch", "oosRecall", "oosPrecision",
        "latencyMicroseconds",
      ])
    #expect(line["utterances"] as? Int == 12)
    #expect(try #require(line["intentAccuracy"] as? Double) > 0.9, "what it was trained on")
    #expect(line["oosRecall"] is NSNull, "no example is out of scope")
    let latency = try #require(line["latencyMicroseconds"] as? [String: Any])
    #expect(Set(latency.keys) == ["p50", "p95", "p99"])
  }

  @Test(arguments: [
    ("no json\n", "1:1"), (#"{"text": "hi"}"#, "1:1"),
    (#"{"text": "hi", "intent": "a", "slots": [{"name": "b", "start": 1, "end": 9}]}"#, "1:1"),
  ])
  func `names the line that is no labelled utterance`(
    text: String, place lineAndColumn: String
  ) async throws {
    let place = try Workplace()
    try place.write(text, to: "data.jsonl")
    for arguments in [
      ["evaluate", "Cafe", "--data", "data.jsonl"], ["import", "data.jsonl", "--to", "bots/New"],
    ] {
      let outcome = try await place.run(arguments)
      #expect(outcome.status == .exited(1))
      #expect(outcome.errors.contains("data.jsonl:\(lineAndColumn): error: "), "\(outcome.errors)")
    }
    #expect(!place.exists("bots/New"))
  }
}
