import Foundation
import Sessions

/// A chat platform: what is peculiar to it, and nothing else.
package protocol Channel: Sendable {
  /// How long the platform may wait before it is told that the answer comes later.
  var patience: Duration { get }
  /// What buttons it can show.
  var buttons: ButtonLimits { get }
  /// The longest text of one message, in UTF-16 code units.
  var longestText: Int { get }

  /// Proves who sent the request, over its raw bytes.
  func verify(_ request: ChannelRequest, at now: Date) throws(Untrusted)

  /// What the request says; a request that says nothing to the bot has no events.
  func read(_ request: ChannelRequest) throws -> Reading

  /// The reply as the answer to the platform's own request; nil where it always goes by API.
  func response(to event: ChannelEvent, with parts: [ReplyPart]) -> ChannelResponse?

  /// What the platform is told while its answer takes longer.
  func lateResponse(to event: ChannelEvent, saying words: ChannelWords) -> ChannelResponse

  /// The reply as calls of the platform's API, in order. They are kept on the disk until they
  /// are sent, so they hold no secrets.
  func calls(for event: ChannelEvent, with parts: [ReplyPart]) -> [APICall]

  /// The request that makes a call; nil when it may not be made.
  func request(for call: APICall) -> OutgoingRequest?

  /// What the platform's answer to a call means.
  func outcome(of answer: OutgoingAnswer) -> CallOutcome
}

/// What a request says.
package enum Reading: Sendable {
  case events([ChannelEvent])
  /// It is answered without the bot.
  case response(ChannelResponse)

  package static let nothing = Reading.events([])
}

/// The defaults are those of a platform that is answered by API.
extension Channel {
  package func response(to event: ChannelEvent, with parts: [ReplyPart]) -> ChannelResponse? { nil }

  package func lateResponse(to event: ChannelEvent, saying words: ChannelWords) -> ChannelResponse {
    .empty
  }

  package func outcome(of answer: OutgoingAnswer) -> CallOutcome { CallOutcome(status: answer) }
}
