import Speech
import Testing

@Suite struct HostileInputTests {
  /// One synthesizer for all seeds: what one text breaks, the next would suffer from.
  private static let synthesizer = Result { try Synthesizer.fixture() }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `any text is taken, and its marks lie on its characters`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let text = String.hostile(using: &random)
    let voice: Voice.ID = seed.isMultiple(of: 2) ? "Ann" : "Suji"
    let rendering = try await Self.synthesizer.get().say(text, as: voice)
    expectSoundOffsets(rendering)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any document is taken or refused at a place inside it`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let document = String.hostileSSML(using: &random)
    do { expectSoundOffsets(try await Self.synthesizer.get().saySSML(document)) } catch {
      guard case .ssml(let error) = error as? SpeechError else {
        Issue.record("\(error)")
        return
      }
      #expect((0...document.utf8.count).contains(error.offset))
    }
  }

  private func expectSoundOffsets(_ rendering: Rendering) {
    let marks = SpeechMark.marks(of: rendering, [.word, .sentence, .ssml])
    for mark in marks {
      guard let source = mark.source else { continue }
      #expect(rendering.source.utf8.count >= source.upperBound)
      #expect(!rendering.text(at: source).contains("\u{FFFD}"), "\(source)")
    }
  }
}

/// A generator that gives the same numbers for the same seed (splitmix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  private static let pieces = [
    "a", "Dr.", "S.A.", "hello ", "3시 ", "20%", "010-1234-5678", "안녕하세요", " ", ". ", "!?", "\r\n",
    "\n\n", "\t", "e\u{301}", "ᄒ", "ᅡ", "ᆫ", "👩‍🦰", "😀", "\u{1}", "\u{200D}", "\u{FE0F}", "\u{28FF}",
    "日本語", "。", "'s", "a.", "\"", "(", ")", "$1,234.56", "🇰🇷", "\u{FEFF}", "العربية", "\u{10FFFF}",
  ]

  fileprivate static func hostile(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...40, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static let tags = [
    "<s>", "</s>", "<p>", "</p>", "<break time=\"10ms\"/>", "<emphasis>", "</emphasis>",
    "<prosody rate=\"150%\" pitch=\"+20%\">", "</prosody>", "<mark name=\"m\"/>",
    "<sub alias=\"x\">",
    "</sub>", "<say-as interpret-as=\"characters\">", "</say-as>", "<lang xml:lang=\"ko-KR\">",
    "</lang>",
    "&amp;", "&#x1F600;", "&", "<", "<![CDATA[x]]>", "<!-- c -->", "</speak>", "<b>",
  ]

  fileprivate static func hostileSSML(using random: inout SeededGenerator) -> String {
    let inside = (0..<Int.random(in: 0...6, using: &random))
      .map { _ in (Bool.random(using: &random) ? tags : pieces).randomElement(using: &random) ?? ""
      }
    return "<speak>" + inside.joined() + "</speak>"
  }
}
