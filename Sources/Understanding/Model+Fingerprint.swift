import Conversation
import Foundation

extension Model {
  /// Tells whether a model was trained from this bot: a hash of all that training reads, and of
  /// the version of what it makes of it.
  package static func fingerprint(of locale: BotLocale) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let lesson = try? encoder.encode(Lesson(locale)) else {
      preconditionFailure("names and texts are always JSON")
    }
    let features = (try? LocaleResource.data("features.json", of: locale.locale)) ?? Data()
    var hash = LongHash()
    hash.add(lesson)
    hash.add(features)
    return hash.text
  }

  /// What training reads of a locale.
  private struct Lesson: Encodable {
    struct Intent: Encodable {
      var name: String
      var utterances: [[String?]]
      var slots: [[String]]
    }

    struct SlotType: Encodable {
      var name: String
      var isRestricted: Bool
      var values: [[String]]
      var pattern: String?
    }

    var version = formatVersion
    var locale: String
    var share: Double
    var intents: [Intent]
    var outOfScope: [String]
    var slotTypes: [SlotType]

    init(_ locale: BotLocale) {
      self.locale = locale.locale.text
      share = locale.validation.share
      outOfScope = locale.fallback.utterances
      intents = locale.intents.map { intent in
        Intent(
          name: intent.name.text,
          utterances: intent.utterances.map { utterance in
            utterance.parts.flatMap { part -> [String?] in
              switch part {
              case .text(let text): ["text", text]
              case .slot(let name, let example): ["slot", name.text, example]
              }
            }
          },
          slots: intent.slots.map { [$0.name.text, $0.type.text] })
      }
      slotTypes = locale.slotTypes.map { type in
        SlotType(
          name: type.name.text, isRestricted: type.isRestricted,
          values: type.values.map { [$0.canonical] + $0.synonyms }, pattern: type.pattern)
      }
    }
  }
}

/// Two 64-bit hashes side by side (FNV-1a with two starts); enough to tell versions of a bot
/// apart, not to withstand an attack.
private struct LongHash {
  private var states: [UInt64] = [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4]

  mutating func add(_ bytes: Data) {
    for byte in bytes {
      for i in states.indices { states[i] = (states[i] ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
  }

  var text: String {
    states.map { state in
      let digits = String(state, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
