import Foundation
import Speech
import Testing

@Suite struct LexiconTests {
  private static func document(
    _ lexemes: String, language: String = "en-US", alphabet: String = "ipa"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
        alphabet="\(alphabet)" xml:lang="\(language)">
    \(lexemes)
    </lexicon>
    """
  }

  private static func lexeme(_ grapheme: String, alias: String) -> String {
    "<lexeme><grapheme>\(grapheme)</grapheme><alias>\(alias)</alias></lexeme>"
  }

  /// How `text` sounds with these lexicons, named a, b, …, in this order.
  private func say(
    _ text: String, _ documents: [String], voice: Voice.ID = "Ann"
  ) async throws -> Rendering {
    let folder = try TemporaryFolder()
    var request = SpeechRequest(.text(text), voice: voice)
    for (name, document) in zip(["a", "b", "c"], documents) {
      try folder.write(document, to: "\(name).pls")
      request.lexicons.append(try Lexicon.Name(name))
    }
    return try await Synthesizer.fixture(lexicons: folder.path).render(request)
  }

  @Test func `an alias is said where the whole word stands, and the word is marked`() async throws {
    let lexicon = Self.document(Self.lexeme("W3C", alias: "web consortium"))
    let rendering = try await say("The W3C and W3CX.", [lexicon])
    #expect(rendering.sound == (try await say("The web consortium and W3CX.", [])).sound)
    #expect(rendering.wordTexts == ["The", "W3C", "and", "W3CX"])
  }

  @Test func `the longest word wins, and an alias is not looked up again`() async throws {
    let lexicon = Self.document(
      Self.lexeme("New", alias: "old") + Self.lexeme("New York", alias: "New apple"))
    let rendering = try await say("New York, New.", [lexicon])
    #expect(rendering.sound == (try await say("New apple, old.", [])).sound)
  }

  @Test func `of two lexicons the earlier counts, and one of another language does not`()
    async throws
  {
    let documents = [
      Self.document(Self.lexeme("x", alias: "wrong"), language: "ko-KR"),
      Self.document(Self.lexeme("x", alias: "first"), language: "en"),
      Self.document(Self.lexeme("x", alias: "second")),
    ]
    #expect(
      try await say("an x here", documents).sound == (try await say("an first here", [])).sound)
  }

  @Test(arguments: [("ipa", "pɪˈkɑːn"), ("x-sampa", "pI\"kA:n")])
  func `sounds are said as they are written`(alphabet: String, sounds: String) async throws {
    let lexicon = Self.document(
      "<lexeme><grapheme>zzq</grapheme><phoneme>\(sounds)</phoneme></lexeme>", alphabet: alphabet)
    let rendering = try await say("zzq", [lexicon])
    #expect(rendering.spokenWords.map(\.sounds) == ["pɪkɑːn"])
  }

  @Test func `a Korean particle after a foreign word does not hide it`() async throws {
    let lexicon = Self.document(Self.lexeme("LG", alias: "엘지"), language: "ko-KR")
    #expect(
      try await say("LG는 회사다.", [lexicon], voice: "Suji").sound
        == (try await say("엘지는 회사다.", [], voice: "Suji")).sound)
  }

  @Test(arguments: [
    ("<lexicon/>", "1:1: error: <lexicon> needs 'version'"),
    ("hello", "1:1: error: expected <lexicon> first, found something else"),
    (document("<word/>"), "4:1: error: <word> may not stand inside <lexicon>"),
    (document("<lexeme></lexeme>"), "4:1: error: <lexeme> needs a <grapheme>"),
    (
      document("<lexeme><grapheme>a</grapheme></lexeme>"),
      "4:1: error: <lexeme> needs an <alias> or a <phoneme>"
    ),
    (
      document("<lexeme><grapheme>a</grapheme><phoneme>ж</phoneme></lexeme>"),
      "4:31: error: 'ж' is no sound of 'en-US'"
    ),
    (
      document("", alphabet: "abc"),
      "2:1: error: the alphabet must be ipa or x-sampa, not 'abc'"
    ),
    (
      document("<lexeme><grapheme>a & b</grapheme></lexeme>"),
      "4:21: error: expected &amp; for the character, found '&'"
    ),
  ])
  func `a mistake is found at its place`(document: String, message: String) throws {
    let error = #expect(throws: LexiconError.self) {
      try LexiconStore(folder: "/nowhere").parse(document)
    }
    #expect(error.map { "\($0)" } == message)
  }

  @Test func `a lexicon is stored as a file and found as one`() throws {
    let folder = try TemporaryFolder()
    let store = LexiconStore(folder: folder.path + "/lexicons")
    #expect(store.names().isEmpty)
    let document = Self.document(Self.lexeme("a", alias: "b"))
    let name = try Lexicon.Name("Mine")
    try store.put(document, as: name, languages: ["en-US"])
    #expect(store.names() == [name])
    #expect(try store.entry(name).content == document)
    #expect(throws: LexiconError(.unknownLanguage("en-US", known: ["ko-KR"]))) {
      try store.put(document, as: name, languages: ["ko-KR"])
    }
    try store.remove(name)
    #expect(throws: LexiconError(.notFound(name, known: []))) { try store.entry(name) }
  }

  @Test(arguments: ["", "../a", "a b", "한글", "abcdefghijklmnopqrstu"])
  func `a name that could leave the folder is none`(name: String) {
    #expect(throws: LexiconError(.badName(name))) { try Lexicon.Name(name) }
  }
}
