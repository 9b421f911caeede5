import Assistant
import Conversation
import Crypto
import Foundation

/// Slack: direct messages, mentions, slash commands and buttons.
///
/// Source: https://docs.slack.dev/apis/events-api, …/authentication/verifying-requests-from-slack
package struct SlackChannel: Channel {
  private let signingSecret: String
  private let token: String
  private let api: String

  package init(_ settings: ChannelSettings) {
    signingSecret = settings["signingSecret"] ?? ""
    token = settings["token"] ?? ""
    api = settings["api"] ?? "https://slack.com/api"
  }

  /// Slack delivers again after 3 s.
  package let patience = Duration.seconds(2)
  package let buttons = ButtonLimits(count: 25, label: 75, value: 2000)
  /// Of a section.
  package let longestText = 3000

  package func verify(_ request: ChannelRequest, at now: Date) throws(Untrusted) {
    let timestamp = request.header("x-slack-request-timestamp")
    try Signature.check(timestamp: timestamp, within: 300, of: now)
    let header = request.header("x-slack-signature") ?? ""
    let code = header.hasPrefix("v0=") ? Data(hex: header.dropFirst(3)) : nil
    let message = Data("v0:\(timestamp ?? ""):".utf8) + request.body
    try Signature.check(code, over: message, secret: signingSecret, SHA256.self)
  }

  package func read(_ request: ChannelRequest) throws -> Reading {
    guard request.isForm else { return event(try request.json()) }
    let form = request.form
    guard let payload = form["payload"] else { return command(form) }
    return press(try JSONDecoder().decode(JSONValue.self, from: Data(payload.utf8)))
  }

  /// A mention comes as `message` too: only direct messages are read as such.
  private func event(_ body: JSONValue) -> Reading {
    if body["type"] == "url_verification" {
      return .response(.json(["challenge": body["challenge"]]))
    }
    let event = body["event"]
    guard let team = body["team_id"].string, let channel = event["channel"].string,
      let user = event["user"].string, let time = event["ts"].string,
      !event["bot_id"].isThere, !event["subtype"].isThere
    else { return .nothing }
    let text = Self.plain(event["text"].string ?? "")
    if event["type"] == "message", event["channel_type"] == "im" {
      return .events([
        ChannelEvent(
          input: .message(text), conversation: ["slack", team, channel],
          id: body["event_id"].string, address: ["channel": channel])
      ])
    }
    guard event["type"] == "app_mention" else { return .nothing }
    let thread = event["thread_ts"].string ?? time
    return .events([
      ChannelEvent(
        input: .message(text), conversation: ["slack", team, channel, thread, user],
        id: body["event_id"].string, address: ["channel": channel, "thread": thread])
    ])
  }

  private func command(_ form: Form) -> Reading {
    guard let team = form["team_id"], let channel = form["channel_id"], let user = form["user_id"],
      let address = form["response_url"]
    else { return .nothing }
    let text = (form["text"] ?? "").trimmed
    return .events([
      ChannelEvent(
        input: text.isEmpty ? .launch(nil) : .message(text),
        conversation: ["slack", team, channel, user], id: form["trigger_id"],
        address: ["url": address])
    ])
  }

  /// The button's block carries the thread, in which the conversation goes on.
  private func press(_ body: JSONValue) -> Reading {
    guard body["type"] == "block_actions", let action = body["actions"].elements.first,
      let value = action["value"].string, let team = body["team"]["id"].string,
      let channel = body["channel"]["id"].string, let user = body["user"]["id"].string
    else { return .nothing }
    let thread = body["message"]["thread_ts"].string ?? body["container"]["thread_ts"].string
    let direct = channel.hasPrefix("D")
    var address = ["channel": channel]
    address["thread"] = direct ? nil : thread
    let conversation =
      direct ? ["slack", team, channel] : ["slack", team, channel, thread, user].compactMap { $0 }
    return .events([
      ChannelEvent(
        input: .button(value), conversation: conversation,
        id: body["trigger_id"].string ?? action["action_ts"].string, address: address)
    ])
  }

  /// Mentions out, entities decoded.
  private static func plain(_ text: String) -> String {
    text.replacing(/<[@!#][^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&").trimmed
  }

  package func calls(for event: ChannelEvent, with parts: [ReplyPart]) -> [APICall] {
    parts.enumerated().map { index, part in
      let message = Self.message(part, number: index)
      if let url = event.address["url"] { return APICall(method: url, body: message.text) }
      let addressed = message.with("channel", event.address["channel"].map(JSONValue.string))
        .with("thread_ts", event.address["thread"].map(JSONValue.string))
      return APICall(method: "chat.postMessage", body: addressed.text)
    }
  }

  private static func message(_ part: ReplyPart, number: Int) -> JSONValue {
    let text = escaped(part.text)
    guard part.image != nil || !part.buttons.isEmpty else { return ["text": .string(text)] }
    var blocks: [JSONValue] = []
    let image = part.image.map { image -> JSONValue in
      ["type": "image", "image_url": .string(image), "alt_text": .string(part.text)]
    }
    if text.isEmpty {
      if let image { blocks.append(image) }
    } else {
      let section: JSONValue = [
        "type": "section", "text": ["type": "mrkdwn", "text": .string(text)],
      ]
      blocks.append(section.with("accessory", image))
    }
    if !part.buttons.isEmpty {
      let elements = part.buttons.enumerated().map { index, button -> JSONValue in
        [
          "type": "button", "action_id": .string("mynah:\(index)"), "value": .string(button.value),
          "text": ["type": "plain_text", "text": .string(button.text)],
        ]
      }
      blocks.append([
        "type": "actions", "block_id": .string("mynah:\(number)"), "elements": .array(elements),
      ])
    }
    return ["text": .string(text), "blocks": .array(blocks)]
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  package func request(for call: APICall) -> OutgoingRequest? {
    if call.method.contains("/") {
      guard ReplyHost.allows(call.method, under: "slack.com") else { return nil }
      return OutgoingRequest(url: call.method, body: call.body)
    }
    return OutgoingRequest(
      url: "\(api)/\(call.method)", headers: ["authorization": "Bearer \(token)"], body: call.body)
  }

  /// An error comes with status 200 as well.
  package func outcome(of answer: OutgoingAnswer) -> CallOutcome {
    let body = (try? JSONDecoder().decode(JSONValue.self, from: answer.body)) ?? .null
    guard answer.status == 200, body["ok"] == false else { return CallOutcome(status: answer) }
    let error = body["error"].string ?? "unknown"
    let passing = ["ratelimited", "internal_error", "fatal_error", "service_unavailable"]
    return passing.contains(error) ? .busy(answer.retryAfter) : .refused(error)
  }
}
