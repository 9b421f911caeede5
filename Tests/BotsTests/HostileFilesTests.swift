import Bots
import Conversation
import Foundation
import Testing

@Suite struct HostileFilesTests {
  private static let valid = """
    voice: Joanna
    validation: {share: 0.1, accuracy: 0.5}
    intents:
      BookHotel: &book
        utterances: |
          book a hotel in {City}
          {두 밤|Nights} 예약해 줘
        slots:
          City: {type: City, prompt: "Which city, {Nights}?", retries: 1}
          Nights:
            type: Number
            prompt: [How many nights?, 'How many?']
        confirm: {prompt: "{Nights} nights?"}
      Again: *book
    slotTypes:
      RoomType: {restrict: true, values: {queen: [], king: [king size]}}

    """

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `any bytes are taken without a crash, with carets on their lines`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.valid.utf8)
    let marks = Array("{}[]|>&*!%#:-,'\"\\ \n\t\r?~\u{0}é가".utf8) + [0xFF, 0xC3, 0x85]
    for _ in 0...Int.random(in: 0..<6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = Int.random(in: 0..<min(12, bytes.count - place), using: &random)
      let kept = bytes[place..<place + length]
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeSubrange(kept.indices)
      case 1: bytes.insert(contentsOf: kept, at: Int.random(in: 0...place, using: &random))
      default: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: place)
      }
    }
    let folder = try TemporaryFolder(["bot.yaml": "name: Test\n"])
    try folder.write(Data(bytes), to: "en-US.yaml")
    let read = BotFolder(reading: folder.path, environment: [:])
    #expect(read.diagnostics.allSatisfy { !$0.description.isEmpty && $0.location.column > 0 })
    #expect(read.diagnostics.contains { $0.severity == .error } == (read.bot == nil))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `nests as deep as it likes`(opening: String) throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\n", "en-US.yaml": String(repeating: opening, count: 100_000),
    ])
    #expect(BotFolder(reading: folder.path, environment: [:]).bot == nil)
  }

  @Test func `aliases do not multiply without end`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let list = (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    let folder = try TemporaryFolder(["bot.yaml": text])
    #expect(BotFolder(reading: folder.path, environment: [:]).bot == nil)
  }
}
