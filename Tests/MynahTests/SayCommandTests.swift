import Foundation
import Testing

@Suite struct SayCommandTests {
  @Test(arguments: [
    ("wav", "RIFF"), ("mp3", ""), ("ogg", "OggS"), ("opus", "OggS"), ("flac", "fLaC"), ("pcm", ""),
  ])
  func `writes the same bytes to a file and to a pipe`(
    format: String, beginning: String
  ) async throws {
    let place = try Workplace()
    let file = try await place.run("say", "Good morning.", "-o", "a.\(format)", "--state", "one")
    #expect(file.status == .exited(0), "\(file.errors)")
    let pipe = try await place.run(
      "say", "--format", format, "--state", "two", input: "Good morning.")
    #expect(pipe.status == .exited(0), "\(pipe.errors)")
    #expect(pipe.bytes.count > 2000)
    #expect(try place.bytes(of: "a.\(format)") == Data(pipe.bytes))
    #expect(pipe.bytes.starts(with: beginning.utf8))
  }

  @Test func `speaks Korean, each voice in its own way`() async throws {
    let place = try Workplace()
    let seoyeon = try await place.run("say", "-", "--voice", "Seoyeon", input: "안녕하세요, 반갑습니다.\n")
    let jihoon = try await place.run("say", "-", "--voice", "Jihoon", input: "안녕하세요, 반갑습니다.\n")
    #expect(seoyeon.status == .exited(0), "\(seoyeon.errors)")
    #expect(seoyeon.bytes.count > 20_000)
    #expect(seoyeon.bytes != jihoon.bytes)
  }

  @Test func `prints speech marks that count bytes, as Polly's do`() async throws {
    let outcome = try await Workplace().run("say", "안녕 친구", "--voice", "Seoyeon", "--marks")
    #expect(outcome.status == .exited(0))
    let words = outcome.objects.filter { $0["type"] as? String == "word" }
    #expect(words.map { $0["value"] as? String } == ["안녕", "친구"])
    #expect(words.map { $0["start"] as? Int } == [0, 7])
    #expect(words.map { $0["end"] as? Int } == [6, 13])
    let times = outcome.objects.compactMap { $0["time"] as? Int }
    #expect(times == times.sorted())
    #expect(times.count == outcome.objects.count)
  }

  @Test func `refuses text that is not UTF-8, and leaves no file behind`() async throws {
    let place = try Workplace()
    let outcome = try await place.run(["say", "-", "-o", "a.wav"], input: [0xFF, 0xFE])
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("standard input is not UTF-8"))
    #expect(!place.exists("a.wav"))
  }
}
