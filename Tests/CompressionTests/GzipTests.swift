import Compression
import Testing

@Suite struct GzipTests {
  @Test(arguments: ["", "a", "{\"slots\":{\"City\":null}}", "부산에 호텔 하나 잡아 줘"])
  func `gives back what it was given`(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try Gzip.decompressed(Gzip.compressed(bytes), limit: 1000) == bytes)
  }

  @Test func `reads what another program wrote`() throws {
    // printf hello | gzip -n
    let bytes: [UInt8] = [
      0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0, 0x86, 0xa6,
      0x10, 0x36, 0x05, 0, 0, 0,
    ]
    #expect(try Gzip.decompressed(bytes, limit: 5) == Array("hello".utf8))
  }

  @Test func `refuses a bomb before it goes off`() {
    let bomb = Gzip.compressed([UInt8](repeating: 0, count: 1_000_000))
    #expect(bomb.count < 2000)
    #expect(throws: Gzip.Failure.tooLong(limit: 1000)) {
      try Gzip.decompressed(bomb, limit: 1000)
    }
  }

  @Test func `refuses what is no gzip, and what is cut off`() {
    let whole = Gzip.compressed(Array("hello".utf8))
    for bytes in [[], Array("hello".utf8), Array(whole.dropLast()), Array(whole.prefix(5))] {
      #expect(throws: Gzip.Failure.damaged) { try Gzip.decompressed(bytes, limit: 1000) }
    }
  }
}
