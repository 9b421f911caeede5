import Conversation
import Foundation
import NeuralCore
import SlotTypes
import Testing
import Understanding

@Suite struct ModelTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("model")
    try train(.kiosk()).write(to: path)
  }

  private func understanding(_ model: Model) throws -> Understanding {
    let bot = BotLocale.kiosk()
    return try Understanding(
      locale: bot, model: model, slotTypes: SlotTypes(locale: "en-US", custom: bot.slotTypes))
  }

  @Test func `understands the same after a file`() throws {
    let before = try Kiosk.inEnglish()
    let after = try understanding(Model(mapping: path, in: "en-US"))
    for text in ["a ticket to Marseille", "is it raining in Lyon", "xyzzy", ""] {
      #expect(before.hear(text) == after.hear(text))
    }
  }

  @Test func `refuses a file that is cut off, at any length`() throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    for length in [0, 7, 8, 100, bytes.count / 2, bytes.count - 1] {
      try bytes.prefix(length).write(to: URL(filePath: folder.file("cut")))
      #expect(throws: SafeTensorsDamage.self) {
        try Model(mapping: folder.file("cut"), in: "en-US")
      }
    }
  }

  @Test func `refuses a file in which any byte was changed`() throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    for place in Array(stride(from: 0, to: bytes.count, by: bytes.count / 40)) + [bytes.count - 1] {
      var damaged = bytes
      damaged[place] ^= 1
      try damaged.write(to: URL(filePath: folder.file("damaged")))
      #expect(throws: (any Error).self, "byte \(place)") {
        try Model(mapping: folder.file("damaged"), in: "en-US")
      }
    }
  }

  @Test func `refuses a file that another program wrote`() throws {
    var writer = SafeTensorsWriter(metadata: ["format": "pt"])
    writer.add("weight", [1, 2] as [Float], shape: [2])
    try writer.write(to: folder.file("foreign"))
    #expect {
      try Model(mapping: folder.file("foreign"), in: "en-US")
    } throws: { error in
      "\(error)".hasSuffix("not a usable model file: it was not written by mynah")
    }
  }

  @Test func `refuses a file of another version`() throws {
    var writer = SafeTensorsWriter(metadata: ["mynah.model": "0"])
    writer.add("weight", [1, 2] as [Float], shape: [2])
    try writer.write(to: folder.file("older"))
    #expect {
      try Model(mapping: folder.file("older"), in: "en-US")
    } throws: { error in
      "\(error)".contains("it has version 0, where")
    }
  }

  @Test func `keeps the report and the fingerprint`() throws {
    let model = try Model(mapping: path, in: "en-US")
    #expect(model.fingerprint == Model.fingerprint(of: .kiosk()))
    #expect(model.report == (try train(.kiosk()).report))
  }

  @Test func `has another fingerprint for every change that training sees`() {
    let bot = BotLocale.kiosk()
    var changes = [bot, bot, bot, bot, .kioskInKorean]
    changes[0].intents[0].utterances.removeLast()
    changes[1].slotTypes[0].values[0].synonyms = []
    changes[2].fallback.utterances = ["tell me a joke"]
    changes[3].intents[0].slots[0].type = "City"
    #expect(Set((changes + [bot]).map(Model.fingerprint)).count == 6)
    var same = bot
    same.intents[0].fulfillment.say = "Done."
    #expect(Model.fingerprint(of: same) == Model.fingerprint(of: bot))
  }
}
