import Foundation
import Speech
import Testing

@Suite struct VoiceCatalogTests {
  private static let good = """
    language: en-US
    languageName: US English
    gender: Female
    espeak: {voice: en-us, variant: f2, rate: 165}
    """

  @Test func `reads a voice by its file's name`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "Ann.yaml")
    try folder.write("not a voice", to: "README.md")
    let voice = try VoiceCatalog(folder: folder.path).voice("ANN")
    #expect(voice.id == "Ann")
    #expect(voice.sound.rate == 165)
    #expect(voice.sound.pitch == 50)
  }

  @Test(arguments: [
    ("langage: en-US", "1:1: error: unknown key 'langage'\nhelp: did you mean 'language'?"),
    ("gender: Other", "1:9: error: 'gender' must be Female or Male, not 'Other'"),
    (
      "espeak: {voice: en-us, rate: 1000}",
      "1:30: error: 'rate' must be a whole number from 80 to 450, not '1000'"
    ),
    (
      "espeak: {voice: ../../etc/passwd}",
      "1:17: error: 'voice' may have letters, digits, '-' and '_' only, not '../../etc/passwd'"
    ),
    ("espeak: [1]", "1:9: error: expected keys and values, found a list"),
    ("espeak: {voice: en-us", "error: is not YAML: did not find expected ',' or '}'"),
    ("gender: Male", "1:1: error: the key 'espeak' is missing"),
  ])
  func `a mistake is found at its place`(text: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "Bad.yaml")
    let problems = #expect(throws: VoiceProblems.self) { try VoiceCatalog(folder: folder.path) }
    let sentences = problems?.problems.map(\.description) ?? []
    #expect(sentences.contains { $0.hasPrefix(folder.path) && $0.hasSuffix(expected) })
  }

  @Test func `all mistakes of all files are reported`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good + "\npitch: 3\nsex: f", to: "A.yaml")
    try folder.write(Self.good.replacing("165", with: "fast"), to: "B.yaml")
    let problems = #expect(throws: VoiceProblems.self) { try VoiceCatalog(folder: folder.path) }
    #expect(problems?.problems.map(\.location.line) == [5, 6, 4])
  }

  @Test func `two defaults for one language are a mistake`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good + "\ndefault: true", to: "A.yaml")
    try folder.write(Self.good + "\ndefault: true", to: "B.yaml")
    let problems = #expect(throws: VoiceProblems.self) { try VoiceCatalog(folder: folder.path) }
    #expect(
      problems?.problems.map(\.message) == ["'A' is already the default voice of 'en-US'"])
  }

  @Test func `a folder that is not there is a mistake that names it`() {
    let problems = #expect(throws: VoiceProblems.self) { try VoiceCatalog(folder: "/nowhere") }
    #expect(
      problems?.description == """
        /nowhere:1:1: error: there is no such folder of voices
        help: start where the folder 'voices' is, or name it with --voices
        """)
  }

  @Test func `a locale is spoken by its default, or by its language's`() throws {
    #expect(try VoiceCatalog.fixture.voice(for: "ko_KR").id == "Suji")
    #expect(try VoiceCatalog.fixture.voice(for: "en-GB").id == "Ann")
    #expect(throws: SpeechError.noVoice(for: "de-DE", known: ["en-US", "ko-KR"])) {
      try VoiceCatalog.fixture.voice(for: "de-DE")
    }
  }

  @Test func `every shipped voice speaks`() async throws {
    let folder = URL(fileURLWithPath: #filePath).pathComponents.prefix { $0 != "Tests" }
    let voices = try VoiceCatalog(folder: NSString.path(withComponents: folder + ["voices"]))
    let names = ["Amy", "Brian", "Jihoon", "Joanna", "Matthew", "Seoyeon"]
    #expect(Set(names).isSubset(of: voices.voices.map(\.id.text)))
    let synthesizer = try Synthesizer(
      voices: voices, lexicons: LexiconStore(folder: "/nowhere"), cacheFolder: nil, logger: .silent)
    var sounds: Set<Sound> = []
    for voice in voices.voices {
      let rendering = try await synthesizer.render(SpeechRequest(.text("1 2 3."), voice: voice.id))
      #expect(rendering.sound.samples.count > 11_025, "\(voice.id)")
      sounds.insert(rendering.sound)
    }
    #expect(sounds.count == voices.voices.count)
    for language in ["en-US", "en-GB", "ko-KR"] as [LanguageTag] {
      #expect(try voices.voice(for: language).isDefault)
    }
  }
}
