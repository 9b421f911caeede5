import Foundation
import Speech
import Testing

@Suite struct CacheTests {
  @Test func `what was said once is not performed again, also after a restart`() async throws {
    let folder = try TemporaryFolder()
    let first = try Synthesizer.fixture(cacheFolder: folder.path)
    let said = try await first.say("Hello there.")
    #expect(try await first.say("Hello there.").wasCached)
    let restarted = try await Synthesizer.fixture(cacheFolder: folder.path).say("Hello there.")
    #expect(restarted.wasCached)
    #expect(restarted.sound == said.sound)
    #expect(restarted.timeline == said.timeline)
    #expect(!(try await first.say("Hello here.").wasCached))
  }

  @Test func `an entry cut short or damaged is performed and written again`() async throws {
    let folder = try TemporaryFolder()
    let said = try await Synthesizer.fixture(cacheFolder: folder.path).say("Hello there.")
    let file = "\(folder.path)/\(try #require(try folder.files.first))"
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    for damaged in [Data(), whole.prefix(20), whole.prefix(whole.count - 1), flipped] {
      try damaged.write(to: URL(fileURLWithPath: file))
      let again = try await Synthesizer.fixture(cacheFolder: folder.path).say("Hello there.")
      #expect(!again.wasCached)
      #expect(again.sound == said.sound)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == whole)
    }
  }

  @Test func `the folder stays within its bounds and loses the oldest`() async throws {
    let folder = try TemporaryFolder()
    let synthesizer = Synthesizer(
      voices: .fixture, lexicons: LexiconStore(folder: "/nowhere"), cacheFolder: folder.path,
      cacheLimits: CacheLimits(memory: 0, disk: 200_000), engine: SpeechEngine(try .fixture()),
      logger: .silent)
    for number in 1...8 { _ = try await synthesizer.say("This is sentence number \(number).") }
    let sizes = try folder.files.map {
      try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)")).count
    }
    #expect(sizes.reduce(0, +) <= 200_000)
    #expect(try await synthesizer.say("This is sentence number 8.").wasCached)
    #expect(!(try await synthesizer.say("This is sentence number 1.").wasCached))
  }

  @Test func `a folder that cannot be written costs no speech`() async throws {
    let synthesizer = try Synthesizer.fixture(cacheFolder: "/dev/null/speech")
    #expect(try await synthesizer.say("Hello.").sound.samples.count > 0)
    #expect(try await synthesizer.say("Hello.").wasCached)
  }

  @Test func `a rendering's sound is found by its id, which spaces do not change`() async throws {
    let synthesizer = try Synthesizer.fixture()
    let said = try await synthesizer.say("Hello.")
    #expect(await synthesizer.sound(of: said.id) == said.sound)
    #expect(try await synthesizer.say(" Hello. ").id == said.id)
    #expect(RenderingID(said.id.text) == said.id)
    #expect(RenderingID("../../etc/passwd") == nil)
    let unknown = try #require(RenderingID(String(repeating: "0", count: 64)))
    #expect(await synthesizer.sound(of: unknown) == nil)
  }
}
