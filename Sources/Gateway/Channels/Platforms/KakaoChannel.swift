import Assistant
import Conversation
import Foundation

/// Kakao i Open Builder: the skill of a 카카오톡 channel's chatbot.
///
/// Kakao signs nothing: the skill's settings let the operator add a header of a secret value.
/// Source: Kakao business guide, "응답 타입별 JSON 포맷" and "AI 챗봇 콜백 개발 가이드".
package struct KakaoChannel: Channel {
  private let header: String
  private let value: String

  package init(_ settings: ChannelSettings) {
    header = settings["header"] ?? ""
    value = settings["value"] ?? ""
  }

  /// Kakao gives up after 5 s, the way there and back included.
  package let patience = Duration.seconds(4)
  package let buttons = ButtonLimits(count: 10, label: 14, value: 1000)
  /// Longer texts would be folded away twice over.
  package let longestText = 900
  private static let mostOutputs = 3
  private static let mostCardButtons = 3

  package func verify(_ request: ChannelRequest, at now: Date) throws(Untrusted) {
    try Signature.check(request.header(header), equals: value)
  }

  package func read(_ request: ChannelRequest) throws -> Reading {
    let body = try request.json()
    let said = body["userRequest"]
    guard let user = said["user"]["id"].string, let text = said["utterance"].string else {
      return .nothing
    }
    var event = ChannelEvent(
      input: .message(text.trimmed), conversation: ["kakao", user],
      locale: said["lang"].string == "kr" ? "ko" : said["lang"].string)
    if let payload = body["action"]["clientExtra"]["payload"].string {
      event.input = .button(payload)
    }
    event.address["callback"] = said["callbackUrl"].string
    return .events([event])
  }

  package func response(to event: ChannelEvent, with parts: [ReplyPart]) -> ChannelResponse? {
    .json(Self.answer(parts))
  }

  /// Kakao shows the block's own words while it waits for the callback.
  package func lateResponse(to event: ChannelEvent, saying words: ChannelWords) -> ChannelResponse {
    if event.address["callback"] != nil {
      return .json(["version": "2.0", "useCallback": true])
    }
    return .json(Self.answer([ReplyPart(text: words.notYet)]))
  }

  package func calls(for event: ChannelEvent, with parts: [ReplyPart]) -> [APICall] {
    guard let callback = event.address["callback"] else { return [] }
    return [APICall(method: callback, body: Self.answer(parts).text)]
  }

  package func request(for call: APICall) -> OutgoingRequest? {
    guard ReplyHost.allows(call.method, under: "kakao.com") else { return nil }
    return OutgoingRequest(url: call.method, body: call.body)
  }

  /// A callback is taken once: what Kakao did not take then, it never will.
  package func outcome(of answer: OutgoingAnswer) -> CallOutcome {
    let body = (try? JSONDecoder().decode(JSONValue.self, from: answer.body)) ?? .null
    guard answer.status == 200, let status = body["status"].string, status != "SUCCESS" else {
      return CallOutcome(status: answer)
    }
    return .refused(body["message"].string ?? status)
  }

  private static func answer(_ parts: [ReplyPart]) -> JSONValue {
    let parts = joined(parts)
    var replies: [JSONValue] = []
    var outputs: [JSONValue] = []
    for part in parts {
      let isCard = part.buttons.count <= mostCardButtons && !part.buttons.isEmpty
      outputs.append(output(part, withButtons: isCard))
      if !isCard { replies += part.buttons.map(reply) }
    }
    let template: JSONValue = ["outputs": .array(outputs)]
    let answer = template.with("quickReplies", replies.isEmpty ? nil : .array(replies))
    return ["version": "2.0", "template": answer]
  }

  private static func output(_ part: ReplyPart, withButtons: Bool) -> JSONValue {
    guard withButtons || part.image != nil else {
      return ["simpleText": ["text": .string(part.text)]]
    }
    let buttons = withButtons ? part.buttons.map(reply) : []
    let shown: JSONValue? = buttons.isEmpty ? nil : .array(buttons)
    guard let image = part.image else {
      let card: JSONValue = ["description": .string(part.text)]
      return ["textCard": card.with("buttons", shown)]
    }
    let card: JSONValue = [
      "description": .string(part.text), "thumbnail": ["imageUrl": .string(image)],
    ]
    return ["basicCard": card.with("buttons", shown)]
  }

  private static func reply(_ button: ReplyPart.Button) -> JSONValue {
    [
      "label": .string(button.text), "action": "message", "messageText": .string(button.text),
      "extra": ["payload": .string(button.value)],
    ]
  }

  /// At most three bubbles: further texts are joined to the last.
  private static func joined(_ parts: [ReplyPart]) -> [ReplyPart] {
    guard parts.count > mostOutputs else { return parts }
    var kept = Array(parts.prefix(mostOutputs))
    for part in parts.dropFirst(mostOutputs) {
      kept[mostOutputs - 1].text += "\n\n" + part.text
      kept[mostOutputs - 1].buttons += part.buttons
    }
    return kept
  }
}
