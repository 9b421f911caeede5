import Conversation
import Language
import SlotTypes
import Testing

/// Values of restricted types with typos in them.
@Suite struct MistypedValueTests {
  private let now = SlotTypes.exampleTime

  private func value(
    _ text: String, _ locale: LocaleID, isRestricted: Bool = true, _ values: [String]
  ) throws -> String? {
    let type = CustomSlotType(
      name: "Room", isRestricted: isRestricted,
      values: values.map { CustomSlotType.Value(canonical: $0) })
    return try SlotTypes(locale: locale, custom: [type]).resolve(text, as: "Room", at: now)?
      .value.interpretedValue
  }

  private static let rooms = ["queen", "king", "deluxe suite", "den", "room 1201"]
  private static let korean = ["디럭스 트윈", "스위트", "킹"]

  @Test(arguments: [
    ("the quene, please", "queen"), ("kimg", "king"), ("a delux siute please", "deluxe suite"),
    ("I said queeen", "queen"), ("rom 1201", "room 1201"),
  ])
  func `forgives typos in an English reply`(text: String, room: String) throws {
    #expect(try value(text, "en-US", Self.rooms) == room)
  }

  @Test(arguments: [
    ("디럭쓰 트윈이요", "디럭스 트윈"), ("디럭스 튄으로 할게요", "디럭스 트윈"), ("스위티로 주세요", "스위트"),
  ])
  func `forgives typos in a Korean reply, counted in jamo`(text: String, room: String) throws {
    #expect(try value(text, "ko-KR", Self.korean) == room)
  }

  @Test(arguments: ["dem", "keng size kxnq", "delu suit", "room 1202", "qeeun ann", "a castle"])
  func `forgives none in short values and numbers, and no more than it may`(text: String) throws {
    #expect(try value(text, "en-US", Self.rooms.filter { $0 != "king" }) == nil)
  }

  @Test func `forgives none in an open type`() throws {
    #expect(try value("quene", "en-US", isRestricted: false, Self.rooms) == "quene")
  }

  @Test func `prefers what is there, and guesses nothing between two`() throws {
    #expect(try value("queen or kimg", "en-US", Self.rooms) == "queen")
    #expect(try value("ring", "en-US", ["king", "ring"]) == "ring")
    #expect(try value("zing", "en-US", ["king", "ring"]) == nil)
  }

  @Test func `mentions nothing mistyped`() throws {
    let type = CustomSlotType(
      name: "Room", isRestricted: true, values: [CustomSlotType.Value(canonical: "queen")])
    let types = try SlotTypes(locale: "en-US", custom: [type])
    #expect(types.mentions(of: "Room", in: "a quene room", at: now).isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `finds what comparing with every value finds`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let isKorean = seed % 2 == 1
    let alphabet = Array(isKorean ? "가각나다단마" : "abcd")
    func word() -> String {
      let length = Int.random(in: isKorean ? 1...5 : 2...11, using: &random)
      return String(
        (0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
    }
    let values = Array(Set((0..<60).map { _ in word() })).sorted()
    let type = CustomSlotType(
      name: "Word", isRestricted: true,
      values: values.map { CustomSlotType.Value(canonical: $0) })
    let types = try SlotTypes(locale: isKorean ? "ko-KR" : "en-US", custom: [type])
    for _ in 0..<40 {
      let said = word() + (isKorean ? "간" : "e")  // no particle, no plural
      let found = types.resolve(said, as: "Word", at: now)?.value.interpretedValue
      #expect(found == Self.nearest(to: said, among: values), "\(said)")
    }
  }

  private static func nearest(to said: String, among values: [String]) -> String? {
    let letters = Array(Hangul.jamo(of: said).unicodeScalars)
    let near = values.compactMap { value -> (value: String, distance: Int)? in
      let own = Array(Hangul.jamo(of: value).unicodeScalars)
      let most = own.count < 4 ? 0 : own.count < 8 ? 1 : 2
      let distance = EditDistance.between(own, letters)
      return distance <= most ? (value, distance) : nil
    }
    let least = near.map(\.distance).min()
    let nearest = near.filter { $0.distance == least }
    return nearest.count == 1 ? nearest[0].value : nil
  }
}
