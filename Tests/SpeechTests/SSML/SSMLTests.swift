import Speech
import Testing

@Suite struct SSMLTests {
  private func say(_ document: String) async throws -> Rendering {
    try await Synthesizer.fixture().saySSML(document)
  }

  @Test(arguments: [
    ("hello", 1, 1, "expected <speak> first"),
    ("<speak>a <b>c</b></speak>", 1, 10, "unknown element <b>; did you mean 'p'?"),
    ("<speak>\n 한글 <brake/></speak>", 2, 5, "unknown element <brake>; did you mean 'break'?"),
    ("<speak>fish & chips</speak>", 1, 13, "expected &amp; for the character, found '&'"),
    (
      "<speak>a < b</speak>", 1, 11,
      "expected the name of an element, or &lt; for the character, found ' '"
    ),
    ("<speak><s>a</speak>", 1, 12, "expected </s>, found </speak>"),
    ("<speak>a", 1, 9, "the text ends inside <speak>"),
    (
      "<speak>&nbsp;</speak>", 1, 8,
      "unknown entity '&nbsp;'; use &amp; &lt; &gt; &quot; &apos; or write the character"
    ),
    ("<speak>&#1;</speak>", 1, 8, "'&#1;' is no character of XML"),
    ("<!DOCTYPE speak []><speak/>", 1, 1, "a document type declaration is not allowed"),
    (
      "<speak><break time=\"11s\"/></speak>", 1, 15,
      "'time' of <break> must be a time like 300ms or 1.5s, at most 10s, not '11s'"
    ),
    (
      "<speak><break tme=\"1s\"/></speak>", 1, 15,
      "unknown attribute 'tme' of <break>; did you mean 'time'?"
    ),
    ("<speak><mark/></speak>", 1, 8, "<mark> needs 'name'"),
    (
      "<speak><prosody rate=\"500%\">a</prosody></speak>", 1, 17,
      "'rate' of <prosody> must be a word or 20%…200%, not '500%'"
    ),
    (
      "<speak><voice name=\"Nobody\">a</voice></speak>", 1, 15,
      "'name' of <voice> must be one of Ann, Suji, not 'Nobody'"
    ),
    ("<speak><sub alias=\"x\"><s>a</s></sub></speak>", 1, 23, "<s> may not stand inside <sub>"),
    ("<speak>a</speak>b", 1, 17, "nothing may follow </speak>"),
  ])
  func `a mistake is found at its place`(
    document: String, line: Int, column: Int, message: String
  ) async throws {
    let error = await #expect(throws: SpeechError.self) { try await say(document) }
    #expect(error.map { "\($0)" } == "invalid SSML at \(line):\(column): \(message)")
  }

  @Test func `elements nested too deep are refused, not followed`() async throws {
    let document = "<speak>" + String(repeating: "<prosody>", count: 100_000)
    await #expect(throws: SpeechError.self) { try await say(document) }
  }

  @Test func `a break is as long as it says`() async throws {
    let first = try await say("<speak>one</speak>").sound.samples
    let second = try await say("<speak>two</speak>").sound.samples
    let whole = try await say("<speak>one<break time=\"1.5s\"/>two</speak>").sound.samples
    #expect(whole == first + [Int16](repeating: 0, count: 33075) + second)
  }

  @Test func `breaks add up, also at the beginning and the end`() async throws {
    let plain = try await say("<speak>one</speak>").sound.samples
    let whole = try await say(
      "<speak><break time=\"100ms\"/><break time=\"200ms\"/>one<break time=\"1s\"/></speak>")
    #expect(
      whole.sound.samples
        == [Int16](repeating: 0, count: 6615) + plain + [Int16](repeating: 0, count: 22050))
  }

  @Test func `slow is longer, soft is softer`() async throws {
    let plain = try await say("<speak>one two three</speak>").sound
    let slow = try await say("<speak><prosody rate=\"50%\">one two three</prosody></speak>").sound
    let soft = try await say("<speak><prosody volume=\"-12dB\">one two three</prosody></speak>")
      .sound
    #expect(slow.samples.count > plain.samples.count * 17 / 10)
    #expect(soft.samples.count == plain.samples.count)
    #expect(soft.loudest < plain.loudest / 2)
    let mixed = try await say(
      "<speak>one two <prosody rate=\"50%\" volume=\"+0dB\">three</prosody></speak>"
    ).sound
    #expect(mixed.samples.count > plain.samples.count * 11 / 10)
  }

  @Test func `an alias is said and the words it stands for are marked`() async throws {
    let alias = try await say("<speak>the <sub alias=\"World Wide Web\">WWW</sub> here</speak>")
    let spoken = try await say("<speak>the World Wide Web here</speak>")
    #expect(alias.sound == spoken.sound)
    #expect(alias.wordTexts == ["the", "WWW", "here"])
  }

  @Test func `characters are spelled and digits read one by one`() async throws {
    let spelled = try await say("<speak><say-as interpret-as=\"characters\">abc</say-as></speak>")
    #expect(spelled.sound == (try await say("<speak>ay, bee, see</speak>").sound))
    let digits = try await say("<speak><say-as interpret-as=\"digits\">12</say-as></speak>")
    #expect(digits.sound == (try await say("<speak>one two</speak>").sound))
  }

  @Test func `sounds are said in place of the text, in either alphabet`() async throws {
    let ipa = try await say(
      "<speak>a <phoneme alphabet=\"ipa\" ph=\"pɪˈkɑːn\">nut</phoneme></speak>")
    #expect(ipa.spokenWords.map(\.sounds).last == "pɪkɑːn")
    #expect(ipa.wordTexts == ["a", "nut"])
    let sampa = try await say(
      "<speak>a <phoneme alphabet='x-sampa' ph='pI\"kA:n'>nut</phoneme></speak>")
    #expect(sampa.sound == ipa.sound)
    let loud = try await say(
      "<speak>a <prosody volume='loud'><phoneme ph='pɪˈkɑːn'>nut</phoneme> pie</prosody></speak>")
    #expect(loud.spokenWords.map(\.sounds).dropFirst().first == "pɪkɑːn")
    await #expect(throws: SpeechError.self) {
      try await say("<speak><phoneme ph='ж'>nut</phoneme></speak>")
    }
    let brackets = try await Synthesizer.fixture().say("a [[h@l'oU]] b")
    #expect(!brackets.spokenWords.map(\.sounds).joined().contains("həloʊ"))
  }

  @Test func `a whisper is another sound of the same words`() async throws {
    let document = "<speak>one <amazon:effect name=\"whispered\">two</amazon:effect></speak>"
    let whispered = try await say(document)
    #expect(whispered.wordTexts == ["one", "two"])
    #expect(whispered.sound != (try await say("<speak>one two</speak>")).sound)
  }

  @Test func `a mark has the time of the word after it`() async throws {
    let rendering = try await say(
      "<speak><mark name=\"a\"/>one two <mark name=\"b\"/>three<mark name=\"c\"/></speak>")
    let marks = rendering.timeline.marks
    #expect(marks.map(\.name) == ["a", "b", "c"])
    #expect(
      marks.map(\.milliseconds) == [
        rendering.timeline.words[0].milliseconds, rendering.timeline.words[2].milliseconds,
        rendering.timeline.milliseconds,
      ])
    #expect(rendering.text(at: marks[1].source) == "<mark name=\"b\"/>")
  }

  @Test func `another language is spoken with the same throat`() async throws {
    let rendering = try await say("<speak>Say <lang xml:lang=\"ko-KR\">안녕</lang> now.</speak>")
    #expect(rendering.wordTexts == ["Say", "안녕", "now"])
    #expect(rendering.timeline.sentences.count == 1)
  }

  @Test func `entities, CDATA and comments are what they stand for`() async throws {
    let document = "<speak>fish &amp; <![CDATA[chips]]><!-- > not said --></speak>"
    let rendering = try await say(document)
    #expect(rendering.sound == (try await Synthesizer.fixture().say("fish & chips").sound))
    #expect(rendering.wordTexts == ["fish", "chips"])
  }
}

extension Sound {
  fileprivate var loudest: Int { samples.map { abs(Int($0)) }.max() ?? 0 }
}
