import SpeechWire
import Testing

@Suite struct FrameTests {
  @Test func `gives the frames that were written, however the bytes are cut`() throws {
    let frames = [Frame(.hello, [1, 2, 3]), Frame(.audio, []), Frame(.end, Array(0...255))]
    let bytes = frames.flatMap(\.bytes)
    for size in [1, 2, 7, 1000] {
      var decoder = FrameDecoder()
      var decoded: [Frame] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        decoder.append(bytes[start..<min(start + size, bytes.count)])
        while let frame = try decoder.next() { decoded.append(frame) }
      }
      #expect(decoded == frames)
      #expect(!decoder.isInsideFrame)
    }
  }

  @Test func `knows that a frame is cut off`() throws {
    var decoder = FrameDecoder()
    decoder.append(Frame(.audio, [1, 2, 3]).bytes.dropLast())
    #expect(try decoder.next() == nil)
    #expect(decoder.isInsideFrame)
  }

  @Test func `refuses what is no frame`() {
    var decoder = FrameDecoder()
    decoder.append([99, 0, 0, 0, 0])
    #expect(throws: WireError.unknownKind(99)) { try decoder.next() }
  }

  @Test func `refuses a frame that no honest process writes`() {
    var decoder = FrameDecoder()
    decoder.append([3, 0xFF, 0xFF, 0xFF, 0x7F])
    #expect(throws: WireError.oversized(0x7FFF_FFFF)) { try decoder.next() }
  }
}
