import Foundation
import Hummingbird
import Logging

/// `/channels/{platform}/{bot}`: where chat platforms deliver what is said.
struct ChannelRoutes {
  let desk: ChannelDesk
  let logger: Logger
  var now: @Sendable () -> Date = { Date() }

  func add(to router: Router<BasicRequestContext>) {
    router.get("/channels/{platform}/{bot}", use: hear)
    router.post("/channels/{platform}/{bot}", use: hear)
  }

  /// A sender whom nobody vouches for is told nothing; an error has the platform deliver again.
  @Sendable private func hear(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let platform = try context.pathSegment("platform")
    let bot = try context.pathSegment("bot")
    guard let channel = desk.channel(platform, of: bot) else { throw HTTPError(.notFound) }
    let received = ChannelRequest(
      path: request.head.path ?? "", headers: request.headers,
      body: try await RequestBody.bytes(of: request))
    do throws(Untrusted) { try channel.channel.verify(received, at: now()) } catch {
      logger.warning("a request is refused: \(error.reason)", metadata: metadata(of: channel))
      throw HTTPError(.unauthorized)
    }
    let reading: Reading
    do { reading = try channel.channel.read(received) } catch is DecodingError {
      throw HTTPError(.badRequest, message: "the body is not JSON")
    }
    switch reading {
    case .response(let response): return response.http
    case .events(let events): return try await response(to: events, in: channel).http
    }
  }

  private func response(
    to events: [ChannelEvent], in channel: OpenChannel
  ) async throws -> ChannelResponse {
    do { return try await desk.response(to: events, in: channel) } catch {
      logger.error("an event cannot be answered: \(error)", metadata: metadata(of: channel))
      throw HTTPError(.serviceUnavailable)
    }
  }

  private func metadata(of channel: OpenChannel) -> Logger.Metadata {
    ["bot": "\(channel.bot.name)", "channel": "\(channel.platform.rawValue)"]
  }
}
