import Bots
import Conversation
import Foundation
import NeuralCore
import SlotTypes
import Synchronization
import Testing
import Understanding

@Suite struct TrainingTests {
  @Test func `reports what it reached and on what`() throws {
    let report = try train(.kiosk()).report
    #expect(report.utterances == 16)
    #expect(report.intents == 2)
    #expect(report.validation.method == .crossValidation)
    #expect(report.validation.folds == 5)
    #expect(report.validation.utterances == 16)
    #expect(report.validation.intentAccuracy > 0.6)
    #expect(report.validation.uncertainty > 0)
    #expect(report.validation.slotF1 != nil)
    #expect(report.choices.count >= 3)
  }

  @Test func `makes the same bytes whatever the number of threads`() throws {
    let folder = try TemporaryFolder()
    for threads in [1, 2, 5] {
      try train(.kiosk(), TrainingOptions(threads: threads)).write(to: folder.file("\(threads)"))
    }
    let files = try [1, 2, 5].map { try Data(contentsOf: URL(filePath: folder.file("\($0)"))) }
    #expect(files[0] == files[1] && files[1] == files[2])
  }

  @Test func `hands over no model under the gate, but the report`() {
    var bot = BotLocale.kiosk(accuracy: 1)
    // One utterance of two intents: no model gets both right.
    for index in bot.intents.indices {
      bot.intents[index].utterances += [sample("the very same words"), sample("and these")]
    }
    #expect {
      try train(bot)
    } throws: { error in
      guard case TrainingError.underGate(let report, let required)? = error as? TrainingError
      else { return false }
      return report.validation.intentAccuracy < 1 && required == 1
        && "\(error)".contains("the bot asks for 100.0 %")
    }
  }

  @Test func `warns of shared, repeated and lonely utterances`() throws {
    var bot = BotLocale.kiosk()
    bot.intents[0].utterances += [sample("Buy a ticket!"), sample("do I need an umbrella?")]
    bot.intents.append(IntentDefinition(name: "Leave", utterances: [sample("so long")]))
    let warnings = try train(bot).report.warnings
    #expect(warnings.contains("intent 'Leave' has one utterance, which cannot be validated"))
    #expect(warnings.contains("'Buy a ticket!' is there twice"))
    #expect(
      warnings.contains {
        $0.contains("is an utterance of 'BuyTicket' and of 'TellWeather'")
      })
  }

  @Test func `needs an utterance`() {
    #expect(throws: TrainingError.noUtterances("en-US")) {
      try train(BotLocale(locale: "en-US", intents: [IntentDefinition(name: "Mute")]))
    }
  }

  @Test func `says which locales it knows`() {
    var bot = BotLocale.kiosk()
    bot.locale = "xx-XX"
    #expect {
      try train(bot)
    } throws: { error in
      "\(error)".contains("xx-XX") && "\(error)".contains("en-US, ko-KR")
    }
  }

  @Test func `tells how far it has come`() throws {
    let fractions = Mutex<[Double]>([])
    _ = try train(
      .kiosk(),
      TrainingOptions(progress: { step in fractions.withLock { $0.append(step.fraction) } }))
    let seen = fractions.withLock { $0 }
    #expect(seen == seen.sorted())
    #expect(seen.first == 0 && seen.last == 1)
  }

  @Test func `stops when its task is cancelled`() async {
    let task = Task { try train(.kiosk()) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `holds back a share and learns a deep branch where utterances are plenty`() throws {
    let locale = BotLocale(locale: "en-US", labelled: Self.things(copies: 3))
    let set = TrainingSet(
      locale, slotTypes: try SlotTypes(locale: "en-US", custom: locale.slotTypes), seed: 1)
    let plan = TrainingPlan(for: set, share: 0.1)
    #expect(plan.validation == .split(share: 0.1))
    #expect(plan.deep == .convolutional)
  }

  @Test func `a deep branch understands and tags what it was taught`() throws {
    var options = TrainingOptions()
    options.adjustPlan = { plan in
      (plan.validation, plan.deep) = (.split(share: 0.2), .convolutional)
      (plan.deep.epochs, plan.deep.minimumSteps) = (1, 60)
    }
    let trained = try train(
      BotLocale(locale: "en-US", labelled: Self.things(copies: 1)), options)
    #expect(trained.report.validation.method == .split)
    #expect(trained.report.validation.intentAccuracy > 0.99)
    #expect((trained.report.validation.slotF1 ?? 0) > 0.95)
  }

  /// What is done to a thing, with every thing and colour: a thousand utterances a copy.
  private static func things(copies: Int) -> [LabelledUtterances.Utterance] {
    let verbs = ["open", "close", "paint", "clean", "fix", "move", "sell", "buy", "lift", "show"]
    let things = [
      "door", "box", "car", "house", "window", "chair", "table", "lamp", "shelf", "bed",
    ]
    let colours = ["red", "blue", "green", "black", "white", "grey", "pink", "old", "new", "big"]
    return verbs.flatMap { verb in
      things.flatMap { thing in
        colours.flatMap { colour in
          ["please", "now", "quickly"].prefix(copies).map { beginning in
            let before = "\(beginning) \(verb) the \(colour) "
            let start = before.unicodeScalars.count
            return LabelledUtterances.Utterance(
              text: before + thing, intent: Intent.Name(verb),
              slots: [.init(name: "thing", range: start..<start + thing.unicodeScalars.count)])
          }
        }
      }
    }
  }
}

@Suite struct ShuffledLettersTests {
  @Test(arguments: ["will it rain tomorrow", "내일 비 와요?", "KBS 뉴스 틀어 줘"])
  func `keeps letters, spaces and syllables`(text: String) {
    var random = SeededGenerator(seed: 3)
    let shuffled = text.lettersShuffled(using: &random)
    #expect(shuffled != text)
    #expect(shuffled.count == text.count)
    #expect(shuffled.map { $0 == " " } == text.map { $0 == " " })
    let letters = { (text: String) in
      text.decomposedStringWithCanonicalMapping.unicodeScalars.sorted()
    }
    #expect(letters(shuffled) == letters(text))
  }
}
