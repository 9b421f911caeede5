import Bots
import Conversation
import Foundation
import Testing

@Suite struct LabelledImportTests {
  @Test func `makes a bot whose types hold the values seen`() throws {
    let folder = try TemporaryFolder([
      "trips.jsonl": """
      {"text":"fly from New York to 서울","intent":"atis_flight#1","slots":[\
      {"name":"fromloc.city_name","start":9,"end":17,"value":"nyc"},\
      {"name":"toloc.city_name","start":21,"end":23,"value":"서울"}]}

      {"text":"to 서울 please","intent":"atis_flight#1","slots":[\
      {"name":"toloc.city_name","start":3,"end":5,"value":"서울"}],"id":"7"}
      {"text":"bye","intent":"bye","slots":[]}
      {"text":"what is love","intent":"__oos__","slots":[]}
      {"text":"  ","intent":"bye","slots":[]}
      """
    ])
    let made = try LabelledImport(
      "\(folder.path)/trips.jsonl", to: "\(folder.path)/Trips", locale: "en-US")
    #expect(made.emptyTexts == 1)
    #expect(made.file == "\(folder.path)/Trips/en-US.yaml")
    #expect(try folder.text(of: "Trips/bot.yaml") == "name: Trips\n")
    #expect(
      try folder.text(of: "Trips/en-US.yaml") == """
        validation:
          share: 0.2
          accuracy: 0.0
        intents:
          "atis_flight#1":
            utterances: |
              fly from {New York|fromloc.city_name} to {서울|toloc.city_name}
              to {서울|toloc.city_name} please
            slots:
              fromloc.city_name:
                type: fromloc.city_name
                required: false
              toloc.city_name:
                type: toloc.city_name
                required: false
          bye:
            utterances: |
              bye
        fallback:
          utterances: |
            what is love
        slotTypes:
          fromloc.city_name:
            values:
              - New York
          toloc.city_name:
            values:
              - 서울

        """)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `texts and spans come back scalar by scalar`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let labelled = (0..<20).map { _ in Labelled(using: &random) }
    let lines = try labelled.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    let folder = try TemporaryFolder(["data.jsonl": lines.joined(separator: "\n")])
    let bot = "\(folder.path)/Bot"
    _ = try LabelledImport("\(folder.path)/data.jsonl", to: bot, locale: "ko-KR")
    let read = try #require(BotFolder(reading: bot, environment: [:]).bot?.locales["ko-KR"])
    let intents = Dictionary(uniqueKeysWithValues: read.intents.map { ($0.name.text, $0) })
    for (intent, expected) in Dictionary(grouping: labelled, by: \.intent) {
      let utterances = intents[intent]?.utterances ?? []
      #expect(utterances.map(Labelled.init) == expected.map(\.withoutIntent))
    }
  }

  @Test func `adds a locale to a bot that is there`() throws {
    let folder = try TemporaryFolder([
      "en.jsonl": #"{"text":"hi","intent":"Hello","slots":[]}"#,
      "ko.jsonl": #"{"text":"안녕","intent":"Hello"}"#,
    ])
    let bot = "\(folder.path)/Bot"
    _ = try LabelledImport("\(folder.path)/en.jsonl", to: bot, locale: "en-US")
    _ = try LabelledImport("\(folder.path)/ko.jsonl", to: bot, locale: "ko_KR")
    let read = BotFolder(reading: bot, environment: [:])
    #expect(read.diagnostics == [])
    #expect(read.bot?.locales.keys.sorted() == ["en-US", "ko-KR"])
    #expect(throws: BotWritingError.localeExists(file: "\(bot)/ko-KR.yaml")) {
      try LabelledImport("\(folder.path)/en.jsonl", to: bot, locale: "ko-KR")
    }
  }

  @Test func `of slots that overlap, the one that begins first is kept, then the longest`() throws {
    let folder = try TemporaryFolder([
      "data.jsonl": """
      {"text":"abcdef","intent":"I","slots":[{"name":"S","start":1,"end":3},\
      {"name":"T","start":0,"end":1},{"name":"T","start":0,"end":2}]}
      """
    ])
    let labelled = LabelledUtterances(reading: "\(folder.path)/data.jsonl")
    #expect(labelled.utterances.map(\.slots) == [[.init(name: "T", range: 0..<2)]])
    #expect(labelled.overlappingSlots == 2)
  }

  @Test func `every bad line is named`() throws {
    let folder = try TemporaryFolder([
      "data.jsonl": """
      {"text":"hi","intent":"I"}
      hi
      {"text":"hi"}
      {"text":"hi","intent":"I","slots":[{"name":"S","start":0,"end":"2"}]}
      {"text":"안녕","intent":"I","slots":[{"name":"S","start":1,"end":3}]}
      {"text":"hi","intent":"I","slots":[{"name":"S","start":1,"end":1}]}
      {"text":"hi","intent":"I","slots":[{"name":"a|b","start":0,"end":1}]}
      {"text":"hi","intent":"FallbackIntent"}
      ["hi", "I"]
      """
    ])
    let error = #expect(throws: LabelledImportError.self) {
      try LabelledImport(
        "\(folder.path)/data.jsonl", to: "\(folder.path)/Bot", locale: "en-US")
    }
    let lines = "\(try #require(error))".split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      lines.map { $0.replacing("\(folder.path)/", with: "") } == [
        "data.jsonl:2:1: error: not a labelled utterance: the line is not JSON",
        "data.jsonl:3:1: error: not a labelled utterance: the line has no 'intent'",
        "data.jsonl:4:1: error: not a labelled utterance: 'slots.0.end' is of the wrong kind",
        "data.jsonl:5:1: error: slot 'S' is at 1..<3, outside of the text's 2 scalars",
        "data.jsonl:6:1: error: slot 'S' is at 1..<1, outside of the text's 2 scalars",
        "data.jsonl:7:1: error: 'a|b' cannot name a slot",
        "data.jsonl:8:1: error: 'FallbackIntent' is the name of the built-in fallback",
        "data.jsonl:9:1: error: not a labelled utterance: the line is of the wrong kind",
      ])
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Bot"))
  }

  @Test func `a file without intents, or a name that is no locale's, makes no bot`() throws {
    let folder = try TemporaryFolder(["data.jsonl": #"{"text":"hi","intent":"__oos__"}"#])
    let file = "\(folder.path)/data.jsonl"
    #expect(throws: LabelledImportError.noIntents(file: file)) {
      try LabelledImport(file, to: "\(folder.path)/Bot", locale: "en-US")
    }
    #expect(throws: LabelledImportError.badLocale("english")) {
      try LabelledImport(file, to: "\(folder.path)/Bot", locale: "english")
    }
  }

  private static let data = ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "\(data)/nlu"),
      "set MYNAH_DATA to the folder that holds nlu/, to import the benchmarks"),
    arguments: ["atis", "banking77", "clinc150", "massive-ko", "nlupp-hotels", "snips"])
  func `imports a benchmark without errors`(set: String) throws {
    let folder = try TemporaryFolder()
    let source = "\(Self.data)/nlu/\(set)/train.jsonl"
    let made = try LabelledImport(source, to: "\(folder.path)/\(set)", locale: "ko-KR")
    let read = BotFolder(reading: "\(folder.path)/\(set)", environment: [:])
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    #expect(read.bot?.locales["ko-KR"]?.withoutPlaces == made.locale)
  }
}

/// Labelled data as its file has it.
private struct Labelled: Codable, Equatable {
  struct Slot: Codable, Equatable {
    var name: String
    var start: Int
    var end: Int
  }

  var text: String
  var intent: String
  var slots: [Slot]

  var withoutIntent: Labelled { Labelled(text: text, intent: "", slots: slots) }

  static func == (left: Labelled, right: Labelled) -> Bool {
    left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
      && left.intent == right.intent && left.slots == right.slots
  }
}

extension Labelled {
  private static let pieces = [
    "a", "방", " ", "  ", "{", "}", "|", "\\", "#", "\n", "\t", "\r", "\u{301}", "\"", "'", ":",
    "👩‍🚀", "\u{200D}", "- ",
  ]

  init(using random: inout SeededGenerator) {
    var text = ""
    var slots: [Slot] = []
    for _ in 0..<Int.random(in: 1..<6, using: &random) {
      let start = text.unicodeScalars.count
      for _ in 0..<Int.random(in: 1..<5, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      if Bool.random(using: &random) {
        slots.append(Slot(name: "S.\(slots.count)", start: start, end: text.unicodeScalars.count))
      }
    }
    self.init(text: text + "x", intent: Bool.random(using: &random) ? "I" : "J", slots: slots)
  }

  init(_ utterance: SampleUtterance) {
    self.init(text: "", intent: "", slots: [])
    for part in utterance.parts {
      let start = text.unicodeScalars.count
      switch part {
      case .text(let words): text += words
      case .slot(let name, let example):
        text += example ?? ""
        slots.append(Slot(name: name.text, start: start, end: text.unicodeScalars.count))
      }
    }
  }
}
