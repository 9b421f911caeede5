import Conversation

extension Fixture {
  static let english = Fixture(
    "en-US",
    texts: [
      "city": "Which city?", "city2": "What city will it be?",
      "nights": "How many nights in {City}?", "nightsAgain": "Please say a number of nights.",
      "nightsFailed": "Let us leave it, then.",
      "sure": "{Nights} nights in {City}?", "sure2": "So it is {City}, {Nights} nights?",
      "declined": "Okay, nothing is booked.",
      "booked": "Booked in {City}.", "bye": "Enjoy your stay!",
      "car": "Which car: {Car.values}?", "rented": "Your {Car} is waiting.",
      "notRented": "The garage is closed.", "day": "What day?", "hour": "What time?",
      "planned": "Planned for {Day}, {Hour}.", "note": "What shall I write?",
      "noted": "Written down.", "hello": "I book hotels and cars.", "sorry": "Pardon?",
    ],
    words: Words(
      city: "Paris", otherCity: "Rome", three: "three", nonsense: "blue seven quickly"))

  static let korean = Fixture(
    "ko-KR",
    texts: [
      "city": "어느 도시예요?", "city2": "어느 도시로 할까요?",
      "nights": "{City}에서 몇 박 하세요?", "nightsAgain": "몇 박인지 숫자로 말씀해 주세요.",
      "nightsFailed": "그럼 다음에 할게요.",
      "sure": "{City} {Nights}박, 맞으세요?", "sure2": "{City}에서 {Nights}박이죠?",
      "declined": "네, 예약하지 않았어요.",
      "booked": "{City}에 예약했어요.", "bye": "즐거운 여행 되세요!",
      "car": "어떤 차로 할까요: {Car.values}?", "rented": "{Car}이(가) 준비됐어요.",
      "notRented": "차고가 닫혔어요.", "day": "무슨 요일이에요?", "hour": "몇 시예요?",
      "planned": "{Day} {Hour}로 잡았어요.", "note": "뭐라고 적을까요?",
      "noted": "적어 뒀어요.", "hello": "호텔과 차를 예약해 드려요.", "sorry": "네?",
    ],
    words: Words(
      city: "부산", otherCity: "제주", three: "세", nonsense: "파란 일곱 빨리"))
}

extension BotLocale {
  /// The bot of the tests, in the given words.
  static func hotel(_ locale: LocaleID, texts: [String: String]) -> BotLocale {
    func say(_ names: String...) -> Variants { Variants(names.map { texts[$0] ?? $0 }) }
    let bookHotel = IntentDefinition(
      name: "BookHotel",
      utterances: [SampleUtterance(parts: [.text("hotel "), .slot("City", example: "X")])],
      slots: [
        SlotDefinition(name: "City", type: "City", prompt: say("city", "city2"), retries: 1),
        SlotDefinition(
          name: "Nights", type: "Number", prompt: say("nights"), retry: say("nightsAgain"),
          retries: 2, failed: say("nightsFailed")),
        SlotDefinition(name: "Guests", type: "Number", required: false),
      ],
      confirmation: IntentDefinition.Confirmation(
        prompt: say("sure", "sure2"), declined: say("declined"), retries: 2),
      fulfillment: IntentDefinition.Fulfillment(say: say("booked")), closing: say("bye"))
    let rentCar = IntentDefinition(
      name: "RentCar",
      utterances: [SampleUtterance(parts: [.text("rent a "), .slot("Car", example: nil)])],
      slots: [SlotDefinition(name: "Car", type: "Car", prompt: say("car"))],
      fulfillment: IntentDefinition.Fulfillment(
        hook: "garage", say: say("rented"), failed: say("notRented")))
    let plan = IntentDefinition(
      name: "Plan",
      slots: [
        SlotDefinition(name: "Day", type: "Date", prompt: say("day")),
        SlotDefinition(name: "Hour", type: "Time", prompt: say("hour")),
      ],
      hook: "calendar",
      confirmation: IntentDefinition.Confirmation(prompt: say("sure"), declined: say("declined")),
      fulfillment: IntentDefinition.Fulfillment(hook: "calendar", say: say("planned")))
    let leaveNote = IntentDefinition(
      name: "LeaveNote",
      slots: [SlotDefinition(name: "Note", type: "FreeFormInput", prompt: say("note"))],
      fulfillment: IntentDefinition.Fulfillment(say: say("noted")))
    let hello = IntentDefinition(
      name: "Hello", utterances: [SampleUtterance(parts: [.text("hello")])],
      fulfillment: IntentDefinition.Fulfillment(say: say("hello")))
    return BotLocale(
      locale: locale, intents: [bookHotel, rentCar, plan, leaveNote, hello],
      fallback: BotLocale.Fallback(say: say("sorry")),
      slotTypes: [
        CustomSlotType(
          name: "Car", isRestricted: true,
          values: [CustomSlotType.Value(canonical: "sedan"), .init(canonical: "van")])
      ])
  }
}
