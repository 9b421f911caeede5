import Conversation
import Foundation
import Testing

@Suite struct LexJSONTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test func `writes an unfilled slot as null and a filled one as a scalar`() throws {
    var slots = Slots(names: ["City", "Nights"])
    slots["City"] = SlotValue(
      originalValue: "paris", interpretedValue: "Paris", resolvedValues: ["Paris"])
    #expect(
      try json(slots) == """
        {"City":{"shape":"Scalar","value":{"interpretedValue":"Paris","originalValue":"paris",\
        "resolvedValues":["Paris"]}},"Nights":null}
        """)
    #expect(try read(Slots.self, json(slots)) == slots)
  }

  @Test func `keeps what a value lacks, and reads values that know of no such thing`() throws {
    let value = SlotValue(
      originalValue: "10", interpretedValue: nil, resolvedValues: ["10:00", "22:00"],
      partial: PartialValue(missing: .half, known: "10:00"))
    #expect(try read(SlotValue.self, json(value)) == value)
    let old = #"{"originalValue": "10", "interpretedValue": null, "resolvedValues": ["10:00"]}"#
    #expect(try read(SlotValue.self, old).partial == nil)
  }

  @Test func `reads a slot of which only the interpreted value is given`() throws {
    let slots = try read(Slots.self, #"{"City": {"value": {"interpretedValue": "Paris"}}}"#)
    #expect(
      slots["City"]
        == SlotValue(originalValue: "Paris", interpretedValue: "Paris", resolvedValues: ["Paris"]))
  }

  @Test(arguments: [
    (DialogAction.elicitIntent, #"{"type":"ElicitIntent"}"#),
    (.elicitSlot("City"), #"{"slotToElicit":"City","type":"ElicitSlot"}"#),
    (.confirmIntent, #"{"type":"ConfirmIntent"}"#), (.delegate, #"{"type":"Delegate"}"#),
    (.close, #"{"type":"Close"}"#),
  ])
  func `writes and reads a dialog action as Lex does`(action: DialogAction, text: String) throws {
    #expect(try json(action) == text)
    #expect(try read(DialogAction.self, text) == action)
  }

  @Test func `says what a dialog action may be`() throws {
    let error = #expect(throws: DecodingError.self) {
      try read(DialogAction.self, #"{"type": "Hang up"}"#)
    }
    guard case .dataCorrupted(let context) = error else { return }
    #expect(context.debugDescription.contains("ConfirmIntent"))
  }

  @Test func `reads an intent of which only the name is given`() throws {
    #expect(try read(Intent.self, #"{"name": "Hello"}"#) == Intent(name: "Hello"))
  }

  @Test func `means the same by AMAZON Date and Date, and by both spellings of a locale`() {
    #expect(SlotType.Name("AMAZON.Date") == "Date")
    #expect(LocaleID("en_US") == "en-US")
    #expect(LocaleID("en-US").lexSpelling == "en_US")
  }

  @Test func `shows SSML as its words`() {
    let message = Message(.ssml("<speak>Tom &amp; <emphasis>Jerry</emphasis>&lt;3</speak>"))
    #expect(message.plainText == "Tom & Jerry <3")
  }

  @Test func `replaces only what a client sends`() {
    let state = SessionState(sessionAttributes: ["a": "1"])
    #expect(SessionChanges().applied(to: state) == state)
    #expect(SessionChanges(sessionAttributes: [:]).applied(to: state).sessionAttributes.isEmpty)
  }
}
