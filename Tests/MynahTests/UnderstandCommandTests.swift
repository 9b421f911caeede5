import Foundation
import Testing

@Suite struct UnderstandCommandTests {
  @Test func `prints one object an utterance`() async throws {
    let outcome = try await Workplace().run(
      "understand", "Cafe", "order tea", "hello", "--json")
    #expect(outcome.status == .exited(0))
    #expect(outcome.objects.map { $0["intent"] as? String } == ["Order", "Hello"])
    let order = try #require(outcome.objects.first)
    #expect(Set(order.keys) == ["text", "intent", "confidence", "interpretations", "slots"])
    let ranked = try #require(order["interpretations"] as? [[String: Any]])
    #expect(Set(ranked.compactMap { $0["intent"] as? String }).contains("Order"))
    #expect(ranked.allSatisfy { $0["confidence"] is Double })
    #expect(
      outcome.lines[0].contains(
        #""slots":[{"end":9,"name":"Drink","start":6,"text":"tea","value":"tea"}]"#))
  }

  @Test(arguments: [
    ("en-US", "a latte and the bill please", "latte"), ("ko-KR", "라떼 계산할게요", "라떼"),
  ])
  func `explains itself where asked`(locale: String, text: String, part: String) async throws {
    let place = try Workplace()
    let json = try await place.run(
      "understand", "Cafe", text, "--locale", locale, "--explain", "--json")
    let explanation = try #require(json.objects.first?["explanation"] as? [String: Any])
    #expect(
      Set(explanation.keys) == [
        "likeliest", "runnerUp", "margin", "ngrams", "words", "for", "against", "scope", "nearest",
      ])
    let nearest = try #require(explanation["nearest"] as? [[String: Any]])
    #expect(nearest.contains { $0["intent"] as? String == "Order" })
    #expect(nearest.allSatisfy { $0["file"] as? String == "bots/Cafe/\(locale).yaml" })
    let evidence = ["for", "against"].flatMap { explanation[$0] as? [[String: Any]] ?? [] }
    #expect(evidence.contains { ($0["text"] as? String)?.contains(part) ?? false }, "\(evidence)")

    let shown = try await place.run("understand", "Cafe", text, "--locale", locale, "--explain")
    for sentence in [
      "why ", ", not ", "as likely", "word by word: ", "for  ", "against  ", "nearest utterances",
    ] {
      #expect(shown.text.contains(sentence), "\(shown.text)")
    }
  }

  @Test func `names a second intent that is close to the first`() async throws {
    let place = try Workplace()
    let outcome = try await place.run("understand", "Cafe", "hello the bill", "tea", "--json")
    for line in outcome.objects {
      let ranked = try #require(line["interpretations"] as? [[String: Any]])
      let confidences = ranked.compactMap { $0["confidence"] as? Double }
      let isClose =
        line["intent"] as? String != "FallbackIntent" && 2 * confidences[1] >= confidences[0]
      #expect(line["rival"] as? String == (isClose ? ranked[1]["intent"] as? String : nil))
    }
  }

  @Test func `counts scalars, and leaves particles out of a value`() async throws {
    let outcome = try await Workplace().run(
      "understand", "Cafe", "--locale", "ko_KR", "--json", input: "☕️ 홍차를 주문할게요\n")
    let line = try #require(outcome.objects.first)
    #expect(line["intent"] as? String == "Order")
    #expect(
      outcome.text.contains(
        #""slots":[{"end":5,"name":"Drink","start":3,"text":"홍차","value":"홍차"}]"#))
  }

  @Test func `reads bytes that are no UTF-8, and none at all, without failing`() async throws {
    let place = try Workplace()
    let odd = try await place.run(
      ["understand", "Cafe", "--json"], input: [0xFF, 0xFE, 0x00, 0x0D, 0x0A, 0x1B, 0x5B])
    #expect(odd.status == .exited(0))
    #expect(odd.objects.count == 2)
    let none = try await place.run("understand", "Cafe", "--json")
    #expect(none.status == .exited(0))
    #expect(none.text.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `refuses an utterance that is too long`() async throws {
    let long = String(repeating: "order tea ", count: 100_000)
    let outcome = try await Workplace().run("understand", "Cafe", input: long)
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("has 1000000 characters, where 1 to 4096 are allowed"))
  }
}
