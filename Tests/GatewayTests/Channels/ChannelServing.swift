import Assistant
import Conversation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sessions
import ServiceLifecycle
import Synchronization
import TestHouse

import Gateway

/// A bot on every platform, and a platform that takes its calls.
struct ChannelHouse: Sendable {
  let house: TestHouse
  let platform: Platform
  let desk: ChannelDesk

  /// - Parameter patience: ample, as the first turn trains the model.
  init(patience: Duration = .seconds(600), house: TestHouse? = nil) throws {
    let house = try house ?? TestHouse(now: Date())
    let platform = Platform()
    self.house = house
    self.platform = platform
    let postman = Postman(
      bots: house.assistant.bots, sessions: house.assistant.sessions, logger: house.logger,
      send: { platform.take($0) })
    desk = ChannelDesk(
      assistant: house.assistant, postman: postman, logger: house.logger, patience: patience)
  }

  func hear(_ event: ChannelEvent, on platform: String) async throws -> ChannelResponse {
    guard let channel = desk.channel(platform, of: "Cafe") else { throw CancellationError() }
    return try await desk.response(to: [event], in: channel)
  }

  /// Runs `test` while the postman works.
  func posting(_ test: @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await desk.postman.run() }
      try await test()
      group.cancelAll()
    }
  }
}

/// Takes calls, and refuses as many as it is told to.
final class Platform: Sendable {
  private struct State {
    var calls: [OutgoingRequest] = []
    var answers: [OutgoingAnswer] = []
  }

  private let state = Mutex(State())
  private let arrivals = AsyncStream.makeStream(of: OutgoingRequest.self)

  var calls: [OutgoingRequest] { state.withLock { $0.calls } }

  func answer(_ answers: [OutgoingAnswer]) { state.withLock { $0.answers = answers } }

  func take(_ request: OutgoingRequest) -> OutgoingAnswer {
    let answer = state.withLock { state in
      state.calls.append(request)
      return state.answers.isEmpty ? OutgoingAnswer(status: 200) : state.answers.removeFirst()
    }
    arrivals.continuation.yield(request)
    return answer
  }

  /// The next calls, once they have come.
  func next(_ count: Int) async -> [OutgoingRequest] {
    var calls: [OutgoingRequest] = []
    for await call in arrivals.stream {
      calls.append(call)
      if calls.count == count { break }
    }
    return calls
  }
}
