import Conversation
import Foundation
import Language
import Testing
import Understanding

@Suite struct ExplainerTests {
  private static let utterances = [
    "can I buy a ticket to Paris", "is it raining", "do I need a ticket when it rains",
  ]

  @Test(arguments: utterances)
  func `weighs the odds that the confidences show`(text: String) throws {
    let understanding = try Kiosk.inEnglish()
    let explanation = try #require(
      try Explainer(understanding).explanation(of: text, at: .monday))
    let ranked = understanding.hear(text).interpretations.filter { $0.confidence != nil }
    #expect(explanation.likeliest == ranked[0].intent)
    #expect(explanation.runnerUp == ranked[1].intent)
    let confidences = ranked.compactMap(\.confidence)
    #expect(abs(explanation.margin - log(confidences[0] / confidences[1])) < 1e-3)
    #expect(abs(explanation.ngrams + explanation.network - explanation.margin) < 1e-9)
  }

  @Test func `explains a mistyped word as the word that it was read as`() throws {
    let explanation = try #require(
      try Explainer(Kiosk.inEnglish()).explanation(of: "an umbrela please", at: .monday))
    #expect(explanation.readAs == "an umbrella please")
    #expect(explanation.words.map(\.text) == ["an", "umbrella", "please"])
    let evidence = explanation.speaksFor + explanation.speaksAgainst
    #expect(evidence.contains { $0.text.contains("umbrella") })
  }

  @Test func `shares the weight of n-grams among the words`() throws {
    let explanation = try #require(
      try Explainer(Kiosk.inEnglish()).explanation(
        of: "Ticket, or umbrella?", at: .monday))
    #expect(explanation.words.map(\.text) == ["Ticket", "or", "umbrella"])
    #expect(explanation.words[0].weight * explanation.words[2].weight < 0)
  }

  @Test func `names the words that spoke for an intent, the strongest first`() throws {
    let explanation = try #require(
      try Explainer(Kiosk.inEnglish()).explanation(
        of: "one ticket and an umbrella, please", at: .monday))
    #expect(explanation.likeliest == "BuyTicket")
    #expect(explanation.speaksFor.contains { $0.text.contains("ticket") })
    #expect(explanation.speaksAgainst.contains { $0.text.contains("umbrella") })
    let weights = explanation.speaksFor.map(\.weight)
    #expect(weights == weights.sorted(by: >))
    #expect(weights.allSatisfy { $0 > 0 })
    #expect(explanation.speaksAgainst.allSatisfy { $0.weight < 0 })
  }

  @Test func `shows the nearest utterances, and one of each intent in question`() throws {
    let explanation = try #require(
      try Explainer(Kiosk.inEnglish()).explanation(of: "buy a ticket", at: .monday))
    let nearest = try #require(explanation.nearest.first)
    #expect(nearest.text == "buy a ticket")
    #expect(nearest.intent == "BuyTicket")
    #expect(abs(nearest.similarity - 1) < 1e-4)
    #expect(explanation.nearest.contains { $0.intent == "TellWeather" })
    let similarities = explanation.nearest.map(\.similarity)
    #expect(similarities == similarities.sorted(by: >))
  }

  @Test func `says that nothing of it is known`() throws {
    let explanation = try #require(
      try Explainer(Kiosk.inKorean()).explanation(of: "☕️", at: .monday))
    #expect(!explanation.scope.isInside)
    #expect(explanation.scope.known == 0)
    #expect(explanation.nearest.isEmpty)
  }

  @Test func `measures by the bot's own threshold where it has one`() throws {
    let understanding = try BotLocale.kiosk(confidence: 0.99).understanding()
    let scope = try #require(
      try Explainer(understanding).explanation(of: "a ticket when it rains", at: .monday)
    ).scope
    #expect(scope.threshold == 0.99)
    #expect(scope.isInside == (scope.score >= 0.99))
  }

  @Test func `composes jamo, and shows where words begin`() throws {
    let explanation = try #require(
      try Explainer(Kiosk.inKorean()).explanation(of: "기차표 한 장 끊어 줄래요", at: .monday))
    #expect(explanation.likeliest == "BuyTicket")
    #expect(explanation.speaksFor.contains { $0.text.contains("표") })
  }
}

@Suite struct WrittenNGramsTests {
  /// The n-grams of a text of one kind, as they are shown.
  private func shown(_ text: String, _ kind: String, _ locale: LocaleID) throws -> Set<String> {
    let written = try WrittenNGrams(of: text, in: locale)
    return Set(written.byName.values.filter { $0.kind == kind }.map(\.text))
  }

  @Test func `shows words, and the edges of the utterance`() throws {
    #expect(
      try shown("What's up?", "words", "en-US") == [
        "‹any utterance›", "‹ what", "what", "what's", "s", "s up", "up", "up ›",
      ])
  }

  @Test func `shows letters with the spaces round a word`() throws {
    #expect(
      try shown("a b", "letters", "en-US") == ["␣", "␣a", "␣a␣", "a", "a␣", "␣b", "␣b␣", "b", "b␣"])
    #expect(try shown("가 나", "letters", "ko-KR").contains("가␣나"))
  }

  @Test func `shows as much of a syllable as its jamo make`() throws {
    #expect(
      try shown("한아", "jamo", "ko-KR") == [
        "␣ㅎ", "␣하", "␣한", "␣한ㅇ", "하", "한", "한ㅇ", "한아", "ㅏㄴ", "ㅏㄴㅇ", "ㅏㄴ아", "ㅏㄴ아␣",
        "ㄴㅇ", "ㄴ아", "ㄴ아␣", "아", "아␣", "ㅏ␣",
      ])
  }

  @Test(arguments: ["en-US", "ko-KR"] as [LocaleID])
  func `shows something for every n-gram of any text`(locale: LocaleID) throws {
    for text in ["don't o''clock", "값이 ㅋㅋ 얼마예요?", "ＡＢＣ　１２３", "👩‍👩‍👧 e\u{301}t\u{E9} 각"] {
      let written = try WrittenNGrams(of: text, in: locale)
      #expect(!written.byName.isEmpty)
      #expect(written.byName.values.allSatisfy { !$0.text.isEmpty })
    }
  }
}
