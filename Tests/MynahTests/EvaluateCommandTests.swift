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
    #expect(Set(line.keys) == Self.fields)
    #expect(outcome.objects.count == 1)
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

  private static let fields: Set<String> = [
    "utterances", "intentAccuracy", "slotF1", "exactMatch", "oosRecall", "oosPrecision",
    "latencyMicroseconds",
  ]

  @Test(arguments: ["en-US", "ko-KR"])
  func `cross-validates a bot's own utterances`(locale: String) async throws {
    let place = try Workplace()
    let outcome = try await place.run(
      "evaluate", "Cafe", "--locale", locale, "--folds", "3", "--json", "-o", "report.html")
    #expect(outcome.status == .exited(0), "\(outcome.errors)")
    let line = try #require(outcome.objects.first)
    #expect(Set(line.keys) == ["method", "folds", "neverAsked", "evaluation", "rounds"])
    #expect(line["method"] as? String == "crossValidation")
    let evaluation = try #require(line["evaluation"] as? [String: Any])
    let rounds = try #require(line["rounds"] as? [[String: Any]])
    #expect(Set(evaluation.keys) == Self.fields)
    #expect(rounds.count == 3)
    let asked = rounds.compactMap { $0["utterances"] as? Int }.reduce(0, +)
    #expect(asked == 24 && evaluation["utterances"] as? Int == asked)
    #expect(!place.exists(".mynah/models"), "the model that serves is not touched")
    let page = String(decoding: try place.bytes(of: "report.html"), as: UTF8.self)
    #expect(page.contains("How well Cafe understands \(locale)"))
  }

  @Test func `shows what more utterances bring`() async throws {
    let place = try Workplace()
    try place.write(Self.utterances, to: "music.jsonl")
    _ = try await place.run("import", "music.jsonl", "--to", "bots/Music")
    let outcome = try await place.run(
      "evaluate", "Music", "--data", "music.jsonl", "--curve", "--json", "-o", "report.html")
    #expect(outcome.status == .exited(0), "\(outcome.errors)")
    #expect(outcome.objects.count == 2)
    #expect(Set(try #require(outcome.objects.first).keys) == Self.fields)
    let curve = try #require(outcome.objects.last?["curve"] as? [[String: Any]])
    let learned = curve.compactMap { $0["learned"] as? Int }
    #expect(learned == [3, 6, 6, 9, 12])
    let page = String(decoding: try place.bytes(of: "report.html"), as: UTF8.self)
    #expect(page.contains("<h2>Learning curve</h2>"))
  }

  @Test func `holds back a part for the curve where no data are given`() async throws {
    let outcome = try await Workplace().run("evaluate", "Cafe", "--curve", "--json")
    #expect(outcome.objects.first?["method"] as? String == "heldBack")
    let curve = try #require(outcome.objects.last?["curve"] as? [[String: Any]])
    let asked = curve.compactMap { ($0["evaluation"] as? [String: Any])?["utterances"] as? Int }
    #expect(asked == [4, 4, 4, 4, 4], "the same are asked at each point")
  }

  @Test func `compares two bots that were asked the same`() async throws {
    let place = try Workplace()
    try place.write(Self.utterances, to: "music.jsonl")
    try place.write(Self.utterances.replacing("stop", with: "halt"), to: "halt.jsonl")
    _ = try await place.run("import", "music.jsonl", "--to", "bots/Music")
    _ = try await place.run("import", "halt.jsonl", "--to", "bots/Halting")
    let outcome = try await place.run(
      "evaluate", "Music", "--data", "music.jsonl", "--against", "Halting", "--json")
    #expect(outcome.status == .exited(0), "\(outcome.errors)")
    let line = try #require(outcome.objects.last)
    #expect(
      Set(line.keys) == ["against", "evaluation", "intent", "exactMatch", "outOfScope"])
    #expect(line["outOfScope"] is NSNull)
    let contest = try #require(line["intent"] as? [String: Any])
    let gained = try #require(contest["gained"] as? [[String: Any]])
    #expect(gained.count == contest["onlyThis"] as? Int && gained.count >= 4)
    #expect(gained.allSatisfy { $0["intent"] as? String == $0["expected"] as? String })
    let text = try await place.run(
      "evaluate", "Music", "--data", "music.jsonl", "--against", "Halting")
    #expect(text.text.contains("only Music, 0 only Halting, p 0."), "\(text.text)")
  }

  @Test func `says when nothing can be held back`() async throws {
    let place = try Workplace()
    try place.write("name: Lone\n", to: "bots/Lone/bot.yaml")
    try place.write("intents: {A: {utterances: [red fox]}}\n", to: "bots/Lone/en-US.yaml")
    let outcome = try await place.run("evaluate", "Lone", "--folds", "2")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("'Lone' has no intent with two utterances"))
  }
}
