import Speech
import Testing

@Suite struct SpeechMarkTests {
  @Test func `is a line of JSON in Polly's order`() {
    let word = SpeechMark(milliseconds: 6, kind: .word, source: 0..<5, value: "Hello")
    #expect(word.json == #"{"time":6,"type":"word","start":0,"end":5,"value":"Hello"}"#)
    let viseme = SpeechMark(milliseconds: 73, kind: .viseme, value: "E")
    #expect(viseme.json == #"{"time":73,"type":"viseme","value":"E"}"#)
    let tag = SpeechMark(
      milliseconds: 0, kind: .sentence, source: 0..<9, value: "a <b c=\"d\"/>\n한\u{1}")
    #expect(
      tag.json
        == #"{"time":0,"type":"sentence","start":0,"end":9,"value":"a <b c=\"d\"\/>\n한\u0001"}"#)
  }

  @Test func `offsets count the bytes of the request`() async throws {
    let text = "안녕 😀 Joanna! 다음 문장."
    let rendering = try await Synthesizer.fixture().say(text, as: "Suji")
    let marks = SpeechMark.marks(of: rendering, [.word, .sentence])
    for mark in marks {
      let source = try #require(mark.source)
      #expect(rendering.text(at: source) == mark.value)
    }
    #expect(
      marks.filter { $0.kind == .word }.map(\.value) == ["안녕", "😀", "Joanna", "다음", "문장"])
    #expect(marks.filter { $0.kind == .sentence }.map(\.value) == ["안녕 😀 Joanna!", "다음 문장."])
  }

  @Test func `times never go back and lie inside the sound`() async throws {
    let rendering = try await Synthesizer.fixture()
      .say("In the middle of the night, it costs $1,234.56. Dr. Smith said so on 3/4/2026!")
    let marks = SpeechMark.marks(of: rendering, Set(SpeechMark.Kind.allCases))
    let times = marks.map(\.milliseconds)
    #expect(times == times.sorted())
    #expect(times.allSatisfy { (0...rendering.timeline.milliseconds).contains($0) })
    #expect(
      rendering.wordTexts == [
        "In", "the", "middle", "of", "the", "night", "it", "costs", "$1,234.56", "Dr", "Smith",
        "said", "so", "on", "3/4/2026",
      ])
    #expect(rendering.timeline.sentences.count == 2)
  }

  @Test func `visemes are Polly's`() async throws {
    let rendering = try await Synthesizer.fixture().say("Mary had a little lamb.")
    let visemes = SpeechMark.marks(of: rendering, [.viseme]).map(\.value)
    #expect(visemes.joined(separator: " ") == "p E r i k a t @ t i t t t a p sil")
  }

  @Test func `sentences and words of SSML are slices of the document`() async throws {
    let document =
      "<speak>Mary had <break time=\"300ms\"/>a little <mark name=\"animal\"/>lamb</speak>"
    let rendering = try await Synthesizer.fixture().saySSML(document)
    let marks = SpeechMark.marks(of: rendering, [.sentence, .ssml, .word])
    #expect(
      marks.map(\.value) == [
        "Mary had <break time=\"300ms\"/>a little <mark name=\"animal\"/>lamb", "Mary", "had", "a",
        "little", "animal", "lamb",
      ])
  }
}
