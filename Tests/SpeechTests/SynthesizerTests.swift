import Foundation
import Speech
import SpeechWire
import Synchronization
import Testing

@Suite struct SynthesizerTests {
  static let sentences: [(String, Voice.ID)] = [
    ("Your room in Paris is booked. Anything else?", "Ann"),
    ("파리에 방을 예약했습니다. 더 필요한 것이 있으세요?", "Suji"),
  ]

  @Test(arguments: sentences)
  func `the same text gives the same bytes from two synthesizers`(
    text: String, voice: Voice.ID
  ) async throws {
    let first = try await Synthesizer.fixture().say(text, as: voice)
    let second = try await Synthesizer.fixture().say(text, as: voice)
    #expect(first.sound.samples.count > 22050)
    #expect(first == second)
    #expect(!first.wasCached && !second.wasCached)
  }

  @Test(arguments: sentences)
  func `the same text gives the same bytes while fifty others are said`(
    text: String, voice: Voice.ID
  ) async throws {
    let alone = try await Synthesizer.fixture().say(text, as: voice)
    let busy = try Synthesizer.fixture()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask { _ = try await busy.say("Number \(number), please.") }
      }
      #expect(try await busy.say(text, as: voice) == alone)
      try await group.waitForAll()
    }
  }

  @Test func `equal requests at one time are performed once`() async throws {
    let renders = Mutex(0)
    let engine = try SpeechEngine.fixture { line in
      renders.withLock { $0 += 1 }
      return line
    }
    let synthesizer = try Synthesizer.fixture(engine: engine)
    let renderings = try await withThrowingTaskGroup(of: Rendering.self) { group in
      for _ in 0..<20 { group.addTask { try await synthesizer.say("One sentence only.") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(renderings.allSatisfy { $0.sound == renderings[0].sound })
    #expect(renders.withLock { $0 } == 1)
  }

  @Test func `an empty text is no sound`() async throws {
    let rendering = try await Synthesizer.fixture().say(" \n ")
    #expect(rendering.sound.samples.isEmpty)
    #expect(rendering.timeline.words.isEmpty)
    #expect(try AudioFormat.wav.encode(rendering.sound).count == 44)
  }

  @Test func `a word that crashes the engine is alone in its silence`() async throws {
    // The sanitiser knows every crash that we know; this one comes in behind it.
    let engine = try SpeechEngine.fixture { line in
      var line = line
      if line.text.contains("fragile") { line.text += WorkerPoolTests.crash }
      return line
    }
    let rendering = try await Synthesizer.fixture(engine: engine)
      .say("The first part is fine, but fragile is not, and the last part is.")
    #expect(rendering.losses.map { rendering.text(at: $0.source) } == ["fragile"])
    #expect(rendering.losses[0].reason.hasPrefix("espeak-ng crashed with signal"))
    #expect(rendering.wordTexts.contains("last"))
    #expect(rendering.sound.samples.contains { $0 != 0 })
  }

  @Test func `an unknown voice names the nearest and the list`() async throws {
    let error = await #expect(throws: SpeechError.self) {
      try await Synthesizer.fixture().say("hello", as: "Anne")
    }
    #expect(
      error.map { "\($0)" } == "unknown voice 'Anne'; did you mean 'Ann'? voices are Ann, Suji")
  }

  @Test func `a long Korean sentence is said to its end`() async throws {
    let phrase = "안녕하세요 "
    let once = try await Synthesizer.fixture().say(phrase, as: "Suji")
    let often = try await Synthesizer.fixture()
      .say(String(repeating: phrase, count: 40), as: "Suji")
    #expect(often.timeline.words.count == 40)
    #expect(often.timeline.phonemes.count == 40 * once.timeline.phonemes.count)
  }

  @Test func `a long Korean word without spaces is said to its end`() async throws {
    let once = try await Synthesizer.fixture().say("가나다라마", as: "Suji")
    let often = try await Synthesizer.fixture()
      .say(String(repeating: "가나다라마", count: 27), as: "Suji")
    #expect(often.timeline.phonemes.count == 27 * once.timeline.phonemes.count)
  }

  @Test(arguments: [
    WorkerPoolTests.crash, String(repeating: "s'", count: 100),
    "S.A." + String(repeating: "안", count: 40),
    "\u{1} 99999999M hello", "\u{1} 400S hello", "\u{28FF}\u{28DF}", "a\u{FE0F}\u{200D}👩‍",
    "<ts>👩‍", "../../../etc/passwd", String(repeating: "x", count: 5000), "!?", "…",
  ])
  func `hostile text is said or silent and costs its neighbours nothing`(text: String) async throws
  {
    let synthesizer = try Synthesizer.fixture()
    let rendering = try await synthesizer.say(text)
    #expect(rendering.losses.isEmpty)
    let neighbour = try await synthesizer.say("Hello.")
    #expect(try await Synthesizer.fixture().say("Hello.") == neighbour)
  }
}
