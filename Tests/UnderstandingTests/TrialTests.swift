import Bots
import Conversation
import Synchronization
import Testing
import Understanding

@Suite struct TrialTests {
  @Test(arguments: [BotLocale.kiosk(), .kioskInKorean])
  func `asks every utterance once in cross-validation`(_ bot: BotLocale) throws {
    let own = try OwnUtterances(of: bot)
    let trial = try Trial(of: own, in: own.rounds(folds: 2), at: .monday) { _ in }
    #expect(trial.rounds.map(\.count) == [8, 8])
    #expect(trial.learned == 8)
    #expect(
      trial.answers.map(\.expected.text).sorted() == own.labelled.map(\.text).sorted())
    #expect((Evaluation(trial.answers).intentAccuracy ?? 0) > 0.4)
  }

  @Test func `serves a bot whatever its gate asks`() throws {
    let own = try OwnUtterances(of: .kiosk(accuracy: 1))
    #expect(
      try !Trial(of: own, in: own.rounds(holdingBack: 0.5), at: .monday) { _ in }
        .answers.isEmpty)
  }

  @Test func `is deterministic`() throws {
    let own = try OwnUtterances(of: .kioskInKorean)
    let trials = try (0..<2).map { _ in
      try Trial(of: own, in: own.rounds(holdingBack: 0.25), at: .monday) { _ in }
    }
    #expect(trials[0].answers.map(\.confidence) == trials[1].answers.map(\.confidence))
    #expect(trials[0].answers.map(\.spans) == trials[1].answers.map(\.spans))
  }

  @Test func `learns from more and more along a curve, and asks the same`() throws {
    let own = try OwnUtterances(of: .kiosk())
    let asked: [LabelledUtterances.Utterance] = [
      .init(text: "a ticket to Paris", intent: "BuyTicket", slots: []),
      .init(text: "is it going to rain", intent: "TellWeather", slots: []),
    ]
    let fractions = Mutex<[Double]>([])
    let curve = try Trial.curve(
      of: own, in: own.rounds(asking: asked), shares: [0.25, 0.5, 1], at: .monday
    ) { step in fractions.withLock { $0.append(step.fraction) } }
    #expect(curve.map(\.share) == [0.25, 0.5, 1])
    #expect(curve.map(\.learned) == [4, 8, 16])
    #expect(curve.allSatisfy { $0.answers.map(\.expected) == asked })
    let seen = fractions.withLock { $0 }
    #expect(seen == seen.sorted() && seen.last == 1)
  }

  @Test func `stops when its task is cancelled`() async {
    let task = Task {
      let own = try OwnUtterances(of: .kiosk())
      return try Trial(of: own, in: own.rounds(folds: 2), at: .monday) { _ in }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
