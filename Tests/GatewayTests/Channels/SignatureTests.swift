import Assistant
import Conversation
import Foundation
import Testing

import Gateway

@Suite struct SignatureTests {
  @Test(arguments: Vectors.signatures(of: "slack"))
  func `trusts Slack's signatures within five minutes`(_ vector: Vectors.Case) {
    let json = vector.json
    let channel = SlackChannel(
      ChannelSettings(values: ["signingSecret": json["secret"].string ?? "", "token": "t"]))
    let request = ChannelRequest(
      headers: .init([
        "X-Slack-Signature": json["signature"].string,
        "X-Slack-Request-Timestamp": json["timestamp"].string,
      ]), body: Data((json["body"].string ?? "").utf8))
    let now = json["now"].identifier.flatMap(Double.init) ?? 0
    #expect(channel.trusts(request, at: now) == (json["expect"] == "valid"))
  }

  @Test(arguments: Vectors.signatures(of: "telegram"))
  func `trusts Telegram's secret alone`(_ vector: Vectors.Case) {
    let channel = TelegramChannel(
      ChannelSettings(values: ["secret": vector.json["secret"].string ?? ""]))
    let request = ChannelRequest(
      headers: .init(["X-Telegram-Bot-Api-Secret-Token": vector.json["header"].string]),
      body: Data())
    #expect(channel.trusts(request) == (vector.json["expect"] == "valid"))
  }

  @Test(arguments: Vectors.signatures(of: "kakao").filter { $0.json["header_name"].isThere })
  func `trusts the header that Kakao's operator chose`(_ vector: Vectors.Case) {
    let name = vector.json["header_name"].string ?? ""
    let channel = KakaoChannel(
      ChannelSettings(values: ["header": name, "value": vector.json["secret"].string ?? ""]))
    let request = ChannelRequest(
      headers: .init([name: vector.json["header"].string]), body: Data())
    #expect(channel.trusts(request) == (vector.json["expect"] == "valid"))
  }

  @Test(arguments: Vectors.signatures(of: "kakao").filter { $0.json["url"].isThere })
  func `calls back only Kakao's own host`(_ vector: Vectors.Case) {
    let call = APICall(method: vector.json["url"].string ?? "", body: "{}")
    let request = KakaoChannel(ChannelSettings(values: [:])).request(for: call)
    #expect((request != nil) == (vector.json["expect"] == "allowed"))
  }

  /// JSON bodies and shared keys are not for text messages.
  @Test(
    arguments: Vectors.signatures(of: "twilio").filter {
      $0.json["params"].isThere && !$0.json["settings_header"].isThere
    })
  func `trusts Twilio's signature over address and fields`(_ vector: Vectors.Case) throws {
    let json = vector.json
    let parts = try #require(URLComponents(string: json["url"].string ?? ""))
    var path = parts.percentEncodedPath
    if let query = parts.percentEncodedQuery { path += "?\(query)" }
    let host = (json["url"].string ?? "").dropLast(path.count)
    let isBehindProxy = json["reason"].isThere
    let channel = TwilioChannel(
      ChannelSettings(values: [
        "authToken": json["secret"].string ?? "",
        "publicURL": isBehindProxy ? "http://bot.example.org" : String(host),
      ]))
    let request = ChannelRequest(
      path: path, headers: .init(["X-Twilio-Signature": json["signature"].string]),
      body: Data(Self.form(json["params"]).utf8))
    #expect(channel.trusts(request) == (json["expect"] == "valid"))
  }

  private static func form(_ params: JSONValue) -> String {
    guard case .object(let members) = params else { return "" }
    return Form.text(
      members.flatMap { name, value in
        (value.string.map { [$0] } ?? value.elements.compactMap(\.string)).map { (name, $0) }
      })
  }

  @Test(arguments: ["0g", "+1", "a", "ü0", "0x"])
  func `reads no bytes from what are no hexadecimal digits`(text: String) {
    #expect(Data(hex: text) == nil)
    #expect(Data(hex: "00fF") == Data([0, 255]))
  }
}
