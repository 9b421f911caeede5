import Assistant
import Conversation
import Foundation

/// Telegram: private chats, groups where the bot is addressed, inline buttons.
///
/// Source: https://core.telegram.org/bots/api#setwebhook, #update, #sendmessage
package struct TelegramChannel: Channel {
  private let token: String
  private let secret: String
  private let api: String

  package init(_ settings: ChannelSettings) {
    token = settings["token"] ?? ""
    secret = settings["secret"] ?? ""
    api = settings["api"] ?? "https://api.telegram.org"
  }

  /// A chat's next update waits until this one is answered.
  package let patience = Duration.seconds(5)
  package let buttons = ButtonLimits(count: 100, label: 64, value: 64)
  package let longestText = 4096
  private static let longestCaption = 1024

  package func verify(_ request: ChannelRequest, at now: Date) throws(Untrusted) {
    try Signature.check(request.header("x-telegram-bot-api-secret-token"), equals: secret)
  }

  package func read(_ request: ChannelRequest) throws -> Reading {
    let update = try request.json()
    let press = update["callback_query"]
    let message = press.isThere ? press["message"] : update["message"]
    let sender = press.isThere ? press["from"] : message["from"]
    guard let chat = message["chat"]["id"].identifier, let user = sender["id"].identifier,
      !sender["is_bot"].isTrue,
      let input = press.isThere ? press["data"].string.map({ .button($0) }) : input(of: message)
    else { return .nothing }
    let isPrivate = message["chat"]["type"] == "private"
    var address = ["chat": chat]
    address["press"] = press["id"].string
    return .events([
      ChannelEvent(
        input: input, conversation: ["telegram", chat] + (isPrivate ? [] : [user]),
        id: update["update_id"].identifier, locale: sender["language_code"].string,
        address: address)
    ])
  }

  /// Nil where the bot is not meant.
  private func input(of message: JSONValue) -> ChannelEvent.Input? {
    let isPrivate = message["chat"]["type"] == "private"
    if message["voice"].isThere { return isPrivate ? .audio : nil }
    guard let text = message["text"].string else { return nil }
    let addresses = message["entities"].elements.filter {
      $0["type"] == "mention" || $0["type"] == "bot_command"
    }
    let isReply = message["reply_to_message"]["from"]["is_bot"].isTrue
    guard isPrivate || isReply || !addresses.isEmpty else { return nil }
    let command = text.split(separator: " ", maxSplits: 1)
    if let first = command.first, first == "/start" || first.hasPrefix("/start@") {
      return .launch(command.count > 1 ? String(command[1]) : nil)
    }
    let spoken = Self.cutting(addresses, from: text)
    return spoken.isEmpty ? nil : .message(spoken)
  }

  /// Entities count UTF-16 code units.
  private static func cutting(_ entities: [JSONValue], from text: String) -> String {
    var units = Array(text.utf16)
    for entity in entities.reversed() {
      guard case .number(let offset) = entity["offset"],
        case .number(let length) = entity["length"],
        let start = Int(exactly: offset), let count = Int(exactly: length),
        start >= 0, count >= 0, start <= units.count, count <= units.count - start
      else { continue }
      units.removeSubrange(start..<start + count)
    }
    return String(decoding: units, as: UTF16.self).split(separator: " ").joined(separator: " ")
  }

  package func calls(for event: ChannelEvent, with parts: [ReplyPart]) -> [APICall] {
    let chat = event.address["chat"].map(JSONValue.string) ?? .null
    var calls = parts.map { part -> APICall in
      let keyboard = Self.keyboard(part.buttons)
      if let image = part.image, part.text.utf16.count <= Self.longestCaption {
        let photo: JSONValue = [
          "chat_id": chat, "photo": .string(image), "caption": .string(part.text),
        ]
        return APICall(method: "sendPhoto", body: photo.with("reply_markup", keyboard).text)
      }
      let text = [part.text, part.image].compactMap { $0 }.joined(separator: "\n")
      let message: JSONValue = ["chat_id": chat, "text": .string(text)]
      return APICall(method: "sendMessage", body: message.with("reply_markup", keyboard).text)
    }
    if let press = event.address["press"] {
      // Until then the pressed button shows that something is going on.
      let body: JSONValue = ["callback_query_id": .string(press)]
      calls.insert(APICall(method: "answerCallbackQuery", body: body.text), at: 0)
    }
    return calls
  }

  private static func keyboard(_ buttons: [ReplyPart.Button]) -> JSONValue? {
    guard !buttons.isEmpty else { return nil }
    let rows = buttons.map { button -> JSONValue in
      [["text": .string(button.text), "callback_data": .string(button.value)]]
    }
    return ["inline_keyboard": .array(rows)]
  }

  package func request(for call: APICall) -> OutgoingRequest? {
    OutgoingRequest(url: "\(api)/bot\(token)/\(call.method)", body: call.body)
  }

  package func outcome(of answer: OutgoingAnswer) -> CallOutcome {
    let body = (try? JSONDecoder().decode(JSONValue.self, from: answer.body)) ?? .null
    if answer.status == 429, case .number(let seconds) = body["parameters"]["retry_after"] {
      return .busy(.seconds(seconds))
    }
    guard case .refused = CallOutcome(status: answer) else { return CallOutcome(status: answer) }
    return .refused(body["description"].string ?? "status \(answer.status)")
  }
}
