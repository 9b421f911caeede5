import Conversation
import Dialogue
import Testing

@Suite struct MessageTextTests {
  /// What the bot says for `template` when an intent with a city and a day is fulfilled.
  private func step(
    saying template: String, city: String = "Paris", attributes: [String: String] = [:],
    in bot: Fixture = .english
  ) throws -> Step {
    var bot = bot
    bot.locale.intents[4].slots = [
      SlotDefinition(name: "City", type: "City"),
      SlotDefinition(name: "Day", type: "Date", required: false),
      SlotDefinition(name: "Hour", type: "Time", required: false),
    ]
    bot.locale.intents[4].fulfillment.say = Variants([template])
    var talk = try bot.talk()
    talk.state.session.sessionAttributes = attributes
    func words(_ style: String) -> @Sendable (SlotValue, SlotType.Name) -> String {
      { value, type in
        let meaning = value.interpretedValue ?? value.originalValue
        return type == "Date" ? "\(style)\(type) \(meaning)" : meaning
      }
    }
    talk.words = ValueWords(written: words(""), spoken: words("spoken "))
    return talk.hear(
      .clear("Hello", slots: ["City": .said(city), "Day": .said("friday", meaning: "2026-03-06")]))
  }

  @Test(arguments: [
    ("{City}!", "Paris!"),
    ("On {Day}", "On Date 2026-03-06"),
    ("<speak>{Day}</speak>", "<speak>spoken Date 2026-03-06</speak>"),
    ("One of {Car.values}.", "One of sedan, van."),
    ("Hi [name]", "Hi Ann"),
    ("[name] goes to {City}{City}", "Ann goes to ParisParis"),
    ("{City", "{City"),
    ("a } b ] c", "a } b ] c"),
    ("[공지] {City}", "[공지] Paris"),
    ("[two words]", "[two words]"),
    ("", ""),
  ])
  func `fills in slots, values and attributes`(template: String, text: String) throws {
    #expect(try step(saying: template, attributes: ["name": "Ann"]).texts == [text])
  }

  @Test(arguments: ["{Hour}", "{Nobody}", "{Nothing.values}", "[nobody]"])
  func `leaves empty what has no value, and says so in the trace`(place: String) throws {
    let step = try step(saying: "<\(place)>")
    #expect(step.texts == ["<>"])
    let note = step.trace.entries.first { $0.rule == "leave empty" }
    #expect(note?.detail == "\(place) in Hello.fulfil.say has no value")
  }

  @Test func `makes SSML of a text that begins so, and escapes what it fills in`() throws {
    let step = try step(saying: "<speak>{City}<break/></speak>", city: "A & <B> \"c\" 'd'")
    let ssml = "<speak>A &amp; &lt;B&gt; &quot;c&quot; &apos;d&apos;<break/></speak>"
    #expect(step.messages == [Message(.ssml(ssml))])
  }

  @Test func `does not escape plain text`() throws {
    #expect(try step(saying: "{City}", city: "A & B").texts == ["A & B"])
  }

  @Test func `does not fill in places that a value brings along`() throws {
    #expect(try step(saying: "{City}", city: "{Day}").texts == ["{Day}"])
  }

  @Test(arguments: [("부산", "부산을 봐요"), ("제주", "제주를 봐요")])
  func `lets the particle follow the value`(city: String, text: String) throws {
    #expect(try step(saying: "{City}을(를) 봐요", city: city, in: .korean).texts == [text])
  }

  @Test func `lets the particle follow a value in SSML as it sounds`() throws {
    let step = try step(saying: "<speak>{City}을(를)</speak>", city: "<부산>", in: .korean)
    #expect(step.texts == ["<speak>&lt;부산&gt;을</speak>"])
  }
}
