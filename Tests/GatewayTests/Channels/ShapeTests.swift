import Conversation
import Foundation
import Testing

import Gateway

@Suite struct ShapeTests {
  private static let rooms = ["Queen", "King", "Deluxe"].map {
    ImageResponseCard.Button(text: $0, value: $0.lowercased())
  }

  @Test func `a text within the limit stays whole`() {
    #expect(TextSplitter(limit: 20).pieces(of: " one. two. ") == ["one. two."])
    #expect(TextSplitter(limit: 20).pieces(of: " \n ") == [])
  }

  @Test func `a long text is cut at the end of a sentence`() {
    #expect(
      TextSplitter(limit: 24).pieces(of: "Paris is near. Berlin is far. And so on.")
        == ["Paris is near.", "Berlin is far.", "And so on."])
    #expect(
      TextSplitter(limit: 16).pieces(of: "파리는 가까워요. 베를린은 멀어요. 네.") == ["파리는 가까워요.", "베를린은 멀어요. 네."])
  }

  @Test func `a long sentence is cut between words, a long word anywhere`() {
    #expect(TextSplitter(limit: 10).pieces(of: "aaaa bbbb cccc") == ["aaaa bbbb", "cccc"])
    #expect(TextSplitter(limit: 4).pieces(of: "abcdefghij") == ["abcd", "efgh", "ij"])
    #expect(TextSplitter(limit: 3).pieces(of: "👨‍👩‍👧‍👦👍🏽") == ["👨‍👩‍👧‍👦", "👍🏽"], "characters stay whole")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `no piece is too long, and no letter is lost`(seed: UInt64) {
    var random = Seeded(state: seed)
    let letters = Array("ab .,!?\n한글😀")
    let text = String((0..<200).compactMap { _ in letters.randomElement(using: &random) })
    let pieces = TextSplitter(limit: 17).pieces(of: text)
    #expect(pieces.allSatisfy { (1...17).contains($0.utf16.count) })
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(bare(pieces.joined()) == bare(text))
  }

  @Test func `buttons that a platform lacks become numbered lines`() {
    let card = Message(
      .imageResponseCard(
        ImageResponseCard(
          title: "Which room?", imageUrl: "https://e.org/r.png", buttons: Self.rooms)))
    let parts = ReplyPart.parts([card], for: TwilioChannel(ChannelSettings(values: [:])))
    #expect(
      parts == [
        ReplyPart(text: "Which room?\n1. Queen\n2. King\n3. Deluxe", image: "https://e.org/r.png")
      ])
  }

  @Test func `a number means a button only where buttons are numbered`() {
    #expect(ButtonLimits.none.meaning(of: "2", after: Self.rooms) == "king")
    #expect(ButtonLimits.none.meaning(of: "4", after: Self.rooms) == "4")
    let many = ButtonLimits(count: 3, label: 20, value: 20)
    #expect(many.meaning(of: "2", after: Self.rooms) == "2")
    #expect(many.meaning(of: "King", after: Self.rooms) == "king")
  }

  @Test func `labels are cut, unless they could not be told apart`() {
    let limits = ButtonLimits(count: 3, label: 4, value: 20)
    #expect(limits.fitting(Self.rooms)?.map(\.text) == ["Que…", "King", "Del…"])
    let alike = ["Queen size", "Queen bed"].map { ImageResponseCard.Button(text: $0, value: $0) }
    #expect(limits.fitting(alike) == nil)
    let long = [ImageResponseCard.Button(text: "a", value: String(repeating: "가", count: 7))]
    #expect(limits.fitting(long) == nil, "21 bytes")
  }

  @Test func `markup of speech does not reach a chat`() {
    let parts = ReplyPart.parts(
      [Message(.ssml("<speak>Two <break/>&amp; <sub alias=\"three\">3</sub></speak>"))],
      for: SlackChannel(ChannelSettings(values: [:])))
    #expect(parts == [ReplyPart(text: "Two & 3")])
  }

  @Test func `every locale has words`() {
    #expect(ChannelWords.locales == ["en-US", "ko-KR"])
    #expect(ChannelWords.spoken(in: "ko-KR").notYet.contains("잠시"))
    #expect(ChannelWords.spoken(in: "en-GB") == ChannelWords.spoken(in: "en-US"))
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
