import Assistant
import Conversation
import Foundation
import Testing

import Gateway

@Suite struct ReadingTests {
  private static let settings = ChannelSettings(values: ["token": "t"])

  @Test(arguments: Vectors.samples(of: "slack"))
  func `reads Slack`(_ sample: Vectors.Case) throws {
    // The mention has been read: the message event of the same is silence.
    try check(sample, with: SlackChannel(Self.settings), silent: ["C0CHAN:1772442100.000200"])
  }

  @Test(arguments: Vectors.samples(of: "telegram"))
  func `reads Telegram`(_ sample: Vectors.Case) throws {
    try check(sample, with: TelegramChannel(Self.settings))
  }

  @Test(arguments: Vectors.samples(of: "kakao"))
  func `reads Kakao`(_ sample: Vectors.Case) throws {
    try check(sample, with: KakaoChannel(Self.settings))
  }

  @Test(arguments: Vectors.samples(of: "twilio"))
  func `reads Twilio`(_ sample: Vectors.Case) throws {
    try check(sample, with: TwilioChannel(Self.settings))
  }

  private func check(
    _ sample: Vectors.Case, with channel: some Channel, silent: [String] = []
  ) throws {
    let events = try channel.events(in: sample.request)
    let expected = sample.json["expect"].elements.filter {
      $0["kind"] != "ignored" && !silent.contains($0["dedup"].string ?? "")
    }
    #expect(events.count == expected.count)
    for (event, expected) in zip(events, expected) {
      #expect(event.matches(expected), "\(event) is not \(expected.text)")
    }
  }

  @Test func `answers Slack's challenge`() throws {
    let body = #"{"type":"url_verification","challenge":"c1"}"#
    guard
      case .response(let response) = try SlackChannel(Self.settings).read(
        ChannelRequest(body: Data(body.utf8)))
    else {
      Issue.record("no response")
      return
    }
    #expect(response == .json(["challenge": "c1"]))
  }

  /// Whatever JSON comes, nothing crashes.
  @Test(arguments: ["null", "[]", "{}", #"{"event":[]}"#, #"{"message":{"chat":{"id":1.5}}}"#, "7"])
  func `hears nothing in other JSON`(body: String) throws {
    let channels: [any Channel] = [
      SlackChannel(Self.settings), TelegramChannel(Self.settings), KakaoChannel(Self.settings),
      TwilioChannel(Self.settings),
    ]
    for channel in channels {
      #expect(try channel.events(in: ChannelRequest(body: Data(body.utf8))) == [])
    }
  }
}
