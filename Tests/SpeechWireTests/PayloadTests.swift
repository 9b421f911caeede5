import SpeechWire
import Testing

@Suite struct PayloadTests {
  @Test func `a line survives the wire`() throws {
    let line = SpokenLine(
      voice: "ko+f2", rate: 165, pitch: 52, range: 50, volume: 100, notation: .markup,
      text: "안녕 😀 <prosody rate=\"80%\">a</prosody>")
    #expect(try SpokenLine(payload: line.payload) == line)
  }

  @Test func `events survive the wire`() throws {
    let events = [
      EngineEvent(kind: .word, milliseconds: 0, position: 0, length: 5, symbol: ""),
      EngineEvent(kind: .phoneme, milliseconds: 1234, position: -1, length: 0, symbol: "tɕ"),
    ]
    #expect(try EngineEvent.events(payload: EngineEvent.payload(of: events)) == events)
  }

  @Test func `an engine's identity survives the wire`() throws {
    let identity = EngineIdentity(version: "1.51", fingerprint: .max, rateHz: 22050)
    #expect(try EngineIdentity(payload: identity.payload) == identity)
  }

  @Test(
    arguments: [
      .spoken, .voiceNotFound, .refused(0x1000_06FF), .crashed(signal: 11), .overdue, .garbled,
    ] as [RenderEnd.Outcome])
  func `every end of a render survives the wire`(_ outcome: RenderEnd.Outcome) throws {
    let end = RenderEnd(outcome, complaint: "stack smashing detected")
    #expect(try RenderEnd(payload: end.payload) == end)
  }

  @Test func `a payload that is cut short is refused at every length`() {
    let line = SpokenLine(
      voice: "en", rate: 1, pitch: 2, range: 3, volume: 4, notation: .plain, text: "hello")
    for length in 0..<line.payload.count {
      #expect(throws: WireError.truncated) {
        try SpokenLine(payload: Array(line.payload.prefix(length)))
      }
    }
  }
}
