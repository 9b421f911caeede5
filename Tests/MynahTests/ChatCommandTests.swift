import Foundation
import Testing

@Suite struct ChatCommandTests {
  @Test(arguments: [
    (
      "en-US", ["I want to order something", "tea", "two", "yes"],
      [
        "What would you like to drink?", "How many cups?", "2 cups of tea, right?",
        "tea is on its way.",
      ]
    ),
    (
      "ko-KR", ["주문하고 싶어요", "홍차요", "두 잔이요", "네"],
      ["무엇을 드릴까요?", "몇 잔 드릴까요?", "홍차 2잔 맞으세요?", "금방 드릴게요."]
    ),
  ])
  func `answers each line with one`(
    locale: String, said: [String], answers: [String]
  ) async throws {
    let outcome = try await Workplace().run(
      "chat", "--locale", locale, input: said.joined(separator: "\n") + "\n")
    #expect(outcome.status == .exited(0))
    #expect(outcome.lines == answers, "\(outcome.errors)")
  }

  @Test func `ends with /quit`() async throws {
    let outcome = try await Workplace().run("chat", input: "hello\n/quit\nhello\n")
    #expect(outcome.status == .exited(0))
    #expect(outcome.lines == ["Welcome!"])
  }

  @Test func `explains itself`() async throws {
    let outcome = try await Workplace().run("chat", input: "order tea\n/why\n/slots\n/state\n")
    let text = outcome.text
    for part in [
      "% Order", "why Order, not ", "nearest utterances", "order tea  bots/Cafe/en-US.yaml:",
      "spans", "Drink = 'tea' at 6..<9", "rules", "Drink: tea ('tea')",
    ] {
      let spaced = text.replacing("%  Order", with: "% Order")
      #expect(spaced.contains(part), "\(text)")
    }
    let state = try #require(outcome.objects.last)
    #expect(state["session"] is [String: Any])
  }

  @Test(.timeLimit(.minutes(1)))
  func `outlives a line that is too long, and bytes that are no text`() async throws {
    let long = String(repeating: "order tea ", count: 100_000)
    let outcome = try await Workplace().run(
      ["chat"], input: [0xFF, 0x00, 0x1B, 0x0A] + Array("\(long)\nhello\n".utf8))
    #expect(outcome.status == .exited(0))
    #expect(outcome.lines.count == 2, "the line that is too long has no answer")
    #expect(outcome.lines.last == "Welcome!")
    #expect(outcome.errors.contains("where 1 to 4096 are allowed"))
  }

  @Test func `goes on with a session in another run`() async throws {
    let place = try Workplace()
    _ = try await place.run("chat", "--session", "kim", input: "order tea\n")
    let outcome = try await place.run("chat", "--session", "kim", input: "two\n")
    #expect(outcome.lines == ["2 cups of tea, right?"])
  }

  @Test func `writes each reply as sound where asked`() async throws {
    let place = try Workplace()
    let outcome = try await place.run("chat", "--wav", "sound", input: "hello\norder tea\n")
    #expect(outcome.status == .exited(0), "\(outcome.errors)")
    #expect(try place.bytes(of: "sound/0001.wav").starts(with: Data("RIFF".utf8)))
    #expect(place.exists("sound/0002.wav"))
    #expect(!place.exists("sound/0003.wav"))
  }

  @Test(arguments: [
    ("no database", "not an SQLite database, or a damaged one"),
    (String(repeating: "x", count: 5000), "not an SQLite database, or a damaged one"),
  ])
  func `says what is wrong with the database, and leaves it alone`(
    content: String, sentence: String
  ) async throws {
    let place = try Workplace()
    try place.write(content, to: ".mynah/mynah.sqlite")
    let outcome = try await place.run("chat", input: "hello\n")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(try place.bytes(of: ".mynah/mynah.sqlite") == Data(content.utf8))
  }
}
