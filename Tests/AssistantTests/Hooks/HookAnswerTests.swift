import Assistant
import Conversation
import Foundation
import Testing

@Suite struct HookAnswerTests {
  private func answer(_ json: String) throws -> HookAnswer {
    try HookAnswer(json: Data(json.utf8), request: .sample())
  }

  @Test func `a full answer is read`() throws {
    let answer = try answer(
      """
      {"sessionState": {
        "sessionAttributes": {"fallback-count": "0"},
        "activeContexts": [{"name": "reminder", "contextAttributes": {"DaysBefore": "3"},
          "timeToLive": {"timeToLiveInSeconds": 90, "turnsToLive": 5}}],
        "runtimeHints": {"slotHints": {}},
        "dialogAction": {"type": "ElicitSlot", "slotToElicit": "City",
          "slotElicitationStyle": "Default"},
        "intent": {"name": "BookHotel", "state": "InProgress", "confirmationState": "Confirmed",
          "slots": {"City": null, "Nights": {"shape": "Scalar", "extra": 1,
            "value": {"interpretedValue": "3"}}}}},
      "messages": [
        {"contentType": "PlainText", "content": "어느 도시요?"},
        {"contentType": "SSML", "content": "<speak>Which?</speak>"},
        {"contentType": "CustomPayload", "content": "{}"},
        {"contentType": "ImageResponseCard", "imageResponseCard": {"title": "Cities",
          "subtitle": null, "buttons": [{"text": "Paris", "value": "paris"}]}}],
      "requestAttributes": {"k": "v"}}
      """)
    #expect(answer.dialogAction == .elicitSlot("City"))
    #expect(
      answer.intent
        == Intent(
          name: "BookHotel",
          slots: Slots(names: ["City"]).filled(
            "Nights", SlotValue(originalValue: "3", interpretedValue: "3", resolvedValues: ["3"])),
          confirmationState: .confirmed))
    #expect(answer.sessionAttributes == ["fallback-count": "0"])
    #expect(answer.activeContexts?.first?.timeToLive.turnsToLive == 5)
    #expect(
      answer.messages == [
        Message(.plainText("어느 도시요?")), Message(.ssml("<speak>Which?</speak>")),
        Message(.customPayload("{}")),
        Message(
          .imageResponseCard(
            ImageResponseCard(title: "Cities", buttons: [.init(text: "Paris", value: "paris")]))),
      ])
  }

  @Test(arguments: [
    #"{"sessionState": {"dialogAction": {"type": "Delegate"}}}"#,
    #"{"sessionId": "x", "messages": null, "requestAttributes": null, "sessionState": {"dialogAction": {"type": "Delegate"}, "intent": null, "sessionAttributes": null, "originatingRequestId": "REQUESTID"}}"#,
    #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookHotel"}}}"#,
    #"{"sessionState": {"dialogAction": {"type": "ConfirmIntent"}, "intent": {"name": "BookHotel", "slots": null}}}"#,
    #"{"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "City"}, "intent": {"name": "BookHotel", "slots": {}}}}"#,
    #"{"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Days"}, "intent": {"name": "RentCar"}}}"#,
    #"{"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "BookHotel", "state": "ReadyForFulfillment"}}}"#,
    #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "activeContexts": [{"name": "c", "timeToLive": {"timeToLiveInSeconds": 9, "turnsToLive": 1}, "contextAttributes": {}}]}}"#,
    #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookHotel", "slots": {"City": {"value": {"originalValue": "ten", "interpretedValue": null, "resolvedValues": ["10:00", "22:00"]}}}}}}"#,
  ])
  func `what AWS's own handlers answer is taken`(json: String) throws {
    _ = try answer(json)
  }

  @Test func `what is not in the answer stays nil`() throws {
    let answer = try answer(#"{"sessionState": {"dialogAction": {"type": "Delegate"}}}"#)
    #expect(answer == HookAnswer(dialogAction: .delegate))
  }

  @Test(arguments: [
    ("[]", "$", "an object", "an empty list"),
    ("{}", "$.sessionState", "an object", "nothing"),
    (#"{"sessionState": "open"}"#, "$.sessionState", "an object", "'open'"),
    (#"{"sessionState": {}}"#, "$.sessionState.dialogAction", "an object", "nothing"),
    (
      #"{"sessionState": {"dialogAction": {"type": "Foo"}}}"#,
      "$.sessionState.dialogAction.type",
      "Close, ConfirmIntent, Delegate, ElicitIntent or ElicitSlot", "'Foo'"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Close"}}}"#, "$.sessionState.intent",
      "an intent with Close", "nothing"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "BookHotel"}}}"#,
      "$.sessionState.intent.state",
      "Failed, Fulfilled, InProgress, ReadyForFulfillment, Waiting or FulfillmentInProgress",
      "nothing"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookHotle"}}}"#,
      "$.sessionState.intent.name", "the name of an intent",
      "'BookHotle'; did you mean 'BookHotel'?"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "Dance"}}}"#,
      "$.sessionState.intent.name", "the name of an intent",
      "'Dance'; there is BookHotel or RentCar"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "ElicitSlot"}, "intent": {"name": "BookHotel"}}}"#,
      "$.sessionState.dialogAction.slotToElicit", "a string", "nothing"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Nigths"}, "intent": {"name": "BookHotel"}}}"#,
      "$.sessionState.dialogAction.slotToElicit", "a slot of 'BookHotel'",
      "'Nigths'; did you mean 'Nights'?"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookHotel", "slots": {"Cty": null}}}}"#,
      "$.sessionState.intent.slots.Cty", "a slot of 'BookHotel'",
      "'Cty'; did you mean 'City'?"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookHotel", "slots": {"City": "Paris"}}}}"#,
      "$.sessionState.intent.slots.City", "an object", "'Paris'"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookHotel", "slots": {"Nights": {"value": {"interpretedValue": 3}}}}}}"#,
      "$.sessionState.intent.slots.Nights.value.interpretedValue", "a string", "3"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "sessionAttributes": {"a b": true}}}"#,
      "$.sessionState.sessionAttributes['a b']", "a string", "true"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "activeContexts": [{"name": "c", "timeToLive": {"timeToLiveInSeconds": 1.5}}]}}"#,
      "$.sessionState.activeContexts[0].timeToLive.timeToLiveInSeconds", "a whole number", "1.5"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "ElicitIntent"}}}"#, "$.messages",
      "at least one message with ElicitIntent", "nothing"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}}, "messages": [{"contentType": "PlainText", "content": "a"}, {"contentType": "Text", "content": "b"}]}"#,
      "$.messages[1].contentType", "CustomPayload, ImageResponseCard, PlainText or SSML", "'Text'"
    ),
    (
      #"{"sessionState": {"dialogAction": {"type": "Delegate"}}, "messages": {"contentType": "PlainText"}}"#,
      "$.messages", "a list", "an object"
    ),
  ])
  func `a mistake is named by its path`(
    json: String, path: String, expected: String, found: String
  ) {
    #expect(throws: HookFailure.Reason.unexpected(path: path, expected: expected, found: found)) {
      try answer(json)
    }
  }

  @Test func `an endless name is neither searched for nor printed whole`() {
    let name = String(repeating: "a", count: 1_000_000)
    #expect(
      throws: HookFailure.Reason.unexpected(
        path: "$.sessionState.intent.name", expected: "the name of an intent",
        found: "'\(name.prefix(80))…'; there is BookHotel or RentCar")
    ) {
      try answer(
        #"{"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "\#(name)"}}}"#
      )
    }
  }

  @Test(arguments: ["", "Hello!", "{", "{\"sessionState\":}", "\u{0}\u{1}", "NaN"])
  func `what is no JSON is shown by its beginning`(text: String) {
    #expect(throws: HookFailure.Reason.notJSON(beginning: text)) { try answer(text) }
  }

  @Test func `an answer of thousands of brackets is no JSON either`() {
    #expect(throws: HookFailure.Reason.self) {
      try answer(String(repeating: "[", count: 1_000_000))
    }
  }
}
