import Assistant
import Conversation
import Foundation
import Logging
import ServiceLifecycle
import Sessions
import Synchronization

/// Sends what is in the outbox: in order per conversation, again when it fails, until it is given
/// up.
package struct Postman: Service {
  /// After which a reply is of no use.
  package static let longestWait: TimeInterval = 24 * 3600
  /// Calls at the same time.
  private static let mostCalls = 32

  private let bots: BotShelf
  private let sessions: SessionStore
  private let send: @Sendable (OutgoingRequest) async throws -> OutgoingAnswer
  private let logger: Logger
  private let bell = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  private let underWay = UnderWay()

  package init(
    bots: BotShelf, sessions: SessionStore, logger: Logger,
    send: @escaping @Sendable (OutgoingRequest) async throws -> OutgoingAnswer
  ) {
    self.bots = bots
    self.sessions = sessions
    self.send = send
    self.logger = logger
  }

  /// There is something to send.
  package func wake() { bell.continuation.yield() }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        group.addTask { await ring() }
        for await _ in bell.stream {
          for entry in await waiting() { group.addTask { await deliver(entry) } }
        }
        group.cancelAll()
      }
    }
  }

  /// Once a second, for what is to be tried again.
  private func ring() async {
    while !Task.isCancelled {
      wake()
      try? await Task.sleep(for: .seconds(1))
    }
  }

  /// The posts whose turn it is, from now on under way.
  private func waiting() async -> [OutboxEntry] {
    do {
      return try await sessions.duePosts(at: Date(), limit: Self.mostCalls * 4)
        .filter { underWay.begin($0.id, limit: Self.mostCalls) }
    } catch is CancellationError {
      return []
    } catch {
      logger.error("the outbox cannot be read: \(error)")
      return []
    }
  }

  private func deliver(_ entry: OutboxEntry) async {
    defer {
      underWay.end(entry.id)
      wake()
    }
    do {
      switch await outcome(of: entry) {
      case .done: try await sessions.remove(entry.id)
      case .refused(let reason): try await giveUp(entry, reason)
      case .busy(let pause): try await postpone(entry, pause)
      }
    } catch is CancellationError {
      // The server stops: the post stays where it is.
    } catch { logger.error("the outbox cannot be written: \(error)", metadata: entry.metadata) }
  }

  private func outcome(of entry: OutboxEntry) async -> CallOutcome {
    guard let platform = ChannelPlatform(rawValue: entry.post.channel),
      let bot = bots.bot(named: entry.bot.text), let open = OpenChannel(bot, on: platform)
    else { return .refused("the bot has left its platform") }
    guard let call = try? JSONDecoder().decode(APICall.self, from: Data(entry.post.content.utf8)),
      let request = open.channel.request(for: call)
    else { return .refused("the call may not be made") }
    do { return open.channel.outcome(of: try await send(request)) } catch {
      // The error may quote the address, in which some platforms want the token.
      logger.debug("a call failed: \(type(of: error))", metadata: entry.metadata)
      return .busy(nil)
    }
  }

  private func giveUp(_ entry: OutboxEntry, _ reason: String) async throws {
    logger.error("a reply is given up: \(reason)", metadata: entry.metadata)
    try await sessions.remove(entry.id)
  }

  /// 1, 2, 4 … seconds, 10 minutes at most, and as long as the platform asks for.
  private func postpone(_ entry: OutboxEntry, _ pause: Duration?) async throws {
    let now = Date()
    if now.timeIntervalSince(entry.written) > Self.longestWait {
      return try await giveUp(entry, "its platform cannot be reached")
    }
    let step = Duration.seconds(min(600, 1 << min(entry.attempts, 10)))
    let due = now.addingTimeInterval(max(step, pause ?? .zero) / .seconds(1))
    logger.warning("a reply is tried again", metadata: entry.metadata)
    try await sessions.postpone(entry.id, until: due)
  }
}

/// The posts that are being sent.
private final class UnderWay: Sendable {
  private let posts = Mutex<Set<OutboxEntry.ID>>([])

  /// Whether the post may be sent now.
  func begin(_ id: OutboxEntry.ID, limit: Int) -> Bool {
    posts.withLock { posts in posts.count < limit && posts.insert(id).inserted }
  }

  func end(_ id: OutboxEntry.ID) { _ = posts.withLock { $0.remove(id) } }
}

extension OutboxEntry {
  fileprivate var metadata: Logger.Metadata {
    [
      "bot": "\(bot)", "channel": "\(post.channel)", "session": "\(conversation)",
      "attempt": "\(attempts + 1)",
    ]
  }
}
