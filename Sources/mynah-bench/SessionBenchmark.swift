import Conversation
import Foundation
import Sessions

/// How many turns a second reach the disk, with commits in groups and with one commit a turn.
func sessionBenchmark() async throws {
  for callers in [1, 8, 64] {
    var grouped: [Double] = []
    var single: [Double] = []
    for _ in 0..<5 {
      single.append(try await turnsPerSecond(callers: callers, turnsPerCommit: 1))
      grouped.append(try await turnsPerSecond(callers: callers, turnsPerCommit: 256))
    }
    let ratio = median(zip(grouped, single).map { $0 / $1 })
    print(
      "sessions: \(callers) callers: \(Int(median(grouped))) turns/s in groups, "
        + "\(Int(median(single))) turns/s one by one, ratio \(String(format: "%.2f", ratio))")
  }
}

/// Each caller holds a conversation of its own; every turn waits for the disk.
private func turnsPerSecond(callers: Int, turnsPerCommit: Int) async throws -> Double {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: folder) }
  let store = try SessionStore(
    path: folder.appending(path: "mynah.sqlite").path, turnsPerCommit: turnsPerCommit)
  let turns = max(10, 640 / callers)
  let time = try await ContinuousClock().measure {
    try await withThrowingTaskGroup { group in
      for caller in 0..<callers {
        group.addTask { try await converse(as: "caller-\(caller)", turns: turns, in: store) }
      }
      try await group.waitForAll()
    }
  }
  let saved = try await store.log(of: benchmarkBot, limit: callers * turns + 1).count
  precondition(saved == callers * turns, "saved \(saved) of \(callers * turns) turns")
  return Double(saved) / (time / .seconds(1))
}

private let benchmarkBot: Bot.ID = "BENCHMARK1"

private func converse(as name: String, turns: Int, in store: SessionStore) async throws {
  let id = try Session.ID(bot: benchmarkBot, locale: "en-US", name: name)
  var revision: Session.Revision?
  for number in 1...turns {
    let message = Message(.plainText("What day do you want to check in?"))
    let slots = Slots([
      "City": SlotValue(
        originalValue: "Paris", interpretedValue: "Paris", resolvedValues: ["Paris"])
    ])
    let state = DialogueState(
      session: SessionState(
        dialogAction: .elicitSlot("CheckIn"), intent: Intent(name: "BookHotel", slots: slots)),
      turn: number, lastMessages: [message])
    let record = TurnRecord(
      number: number, utterance: "a hotel in Paris", intent: "BookHotel", confidence: 0.97,
      slots: slots, messages: [message], time: Date())
    revision = try await store.save(
      Turn(state: state, expires: record.time.addingTimeInterval(300), record: record), for: id,
      replacing: revision)
  }
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
