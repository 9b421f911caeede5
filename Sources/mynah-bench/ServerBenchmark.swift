import Conversation
import Foundation
import Sessions

/// How many turns a second the server answers over HTTP, each of them on the disk before its
/// answer leaves, and what is lost when it is killed among them.
///
/// - Parameter bots: the folder of bots, with BookTrip among them.
func serverBenchmark(bots: String) async throws {
  let state = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: state) }
  // The first to run trains the bots, which leaves memory behind that serving does not take.
  try await RunningServer.whileRunning(bots: bots, state: state.path) { _ in }
  try await RunningServer.whileRunning(bots: bots, state: state.path) { server in
    for clients in [1, 8, 64] { try await load(server, clients: clients) }
    print("server: \(server.residentBytes >> 20) MB resident after these turns")
  }
  try await killBenchmark(bots: bots, state: state.path, kills: 100)
}

/// What a client says, over and over: a dialogue in each language.
private let dialogues = [
  ("en-US", ["book a hotel in Paris", "friday", "three nights", "a king", "no"]),
  ("ko-KR", ["부산에 호텔 잡아 줘", "내일이요", "세 박이요", "온돌방이요", "아니요"]),
]

private func load(_ server: RunningServer, clients: Int) async throws {
  let turns = max(20, 1600 / clients)
  let clock = ContinuousClock()
  let start = clock.now
  let latencies = await withTaskGroup { group in
    for client in 0..<clients {
      group.addTask {
        let (locale, texts) = dialogues[client % dialogues.count]
        var latencies: [Double] = []
        for turn in 0..<turns {
          let sent = clock.now
          let answer = await server.say(
            texts[turn % texts.count], to: "BookTrip", locale: locale, as: "load-\(client)")
          precondition(answer != nil, "a turn was not answered")
          latencies.append(sent.duration(to: clock.now) / .milliseconds(1))
        }
        return latencies
      }
    }
    return await group.reduce(into: [Double]()) { $0 += $1 }.sorted()
  }
  let rate = Double(latencies.count) / (start.duration(to: clock.now) / .seconds(1))
  func quantile(_ share: Double) -> String {
    String(format: "%.1f", latencies[Int(share * Double(latencies.count - 1))])
  }
  print(
    "server: \(clients) clients: \(Int(rate)) turns/s, p50 \(quantile(0.5)) ms, "
      + "p99 \(quantile(0.99)) ms")
}

/// Kills the server again and again in the middle of turns, and counts the acknowledged turns
/// that its log does not hold.
private func killBenchmark(bots: String, state: String, kills: Int) async throws {
  var acknowledged: [Conversing] = []
  for kill in 0..<kills {
    try await RunningServer.whileRunning(bots: bots, state: state) { server in
      async let talks = converse(with: server, clients: 4, name: "kill-\(kill)")
      try await Task.sleep(for: .milliseconds(Int.random(in: 5...120)))
      try server.signal(.kill)
      acknowledged += await talks
    }
  }
  let lost = try await lostTurns(of: acknowledged, in: "\(state)/mynah.sqlite")
  print(
    "server: killed \(kills) times: \(acknowledged.map(\.turns).reduce(0, +)) turns "
      + "acknowledged, \(lost) lost")
}

/// A client's conversation, as far as it was answered.
private struct Conversing: Sendable {
  var locale: String
  var name: String
  var turns = 0
}

/// Clients talk until the server answers no more.
private func converse(
  with server: RunningServer, clients: Int, name: String
) async -> [Conversing] {
  await withTaskGroup { group in
    for client in 0..<clients {
      let (locale, texts) = dialogues[client % dialogues.count]
      group.addTask {
        var talk = Conversing(locale: locale, name: "\(name)-\(client)")
        while await server.say(
          texts[talk.turns % texts.count], to: "BookTrip", locale: locale, as: talk.name) != nil
        {
          talk.turns += 1
        }
        return talk
      }
    }
    return await group.reduce(into: []) { $0.append($1) }
  }
}

private func lostTurns(of talks: [Conversing], in database: String) async throws -> Int {
  let store = try SessionStore(path: database)
  var lost = 0
  for talk in talks {
    let id = try Session.ID(
      bot: "BOOKTRIP01", locale: LocaleID(talk.locale), name: "rest:\(talk.name)")
    lost += max(0, talk.turns - (try await store.log(of: id, limit: talk.turns + 10)).count)
  }
  return lost
}
