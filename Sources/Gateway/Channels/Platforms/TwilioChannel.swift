import Conversation
import Crypto
import Foundation

/// Twilio: text messages, also those of WhatsApp and Messenger that come through it.
///
/// Source: https://www.twilio.com/docs/usage/webhooks/webhooks-security, …/messaging/twiml
package struct TwilioChannel: Channel {
  private let authToken: String
  private let publicURL: String
  private let api: String

  package init(_ settings: ChannelSettings) {
    authToken = settings["authToken"] ?? ""
    publicURL = settings["publicURL"] ?? ""
    api = settings["api"] ?? "https://api.twilio.com/2010-04-01"
  }

  /// Twilio gives up after 15 s.
  package let patience = Duration.seconds(12)
  package let buttons = ButtonLimits.none
  package let longestText = 1600

  /// Twilio signs the address that it was given, which a server behind a proxy does not see.
  package func verify(_ request: ChannelRequest, at now: Date) throws(Untrusted) {
    let code = request.header("x-twilio-signature").flatMap { Data(base64Encoded: $0) }
    let signed = Self.signedFields(request.form)
    var failure = Untrusted(reason: "")
    for url in Self.spellings(of: publicURL + request.path) {
      do {
        return try Signature.check(
          code, over: Data((url + signed).utf8), secret: authToken, Insecure.SHA1.self)
      } catch { failure = error }
    }
    throw failure
  }

  /// Names and values in the order of the names; a name's equal values count once.
  private static func signedFields(_ form: Form) -> String {
    Dictionary(grouping: form.fields, by: \.name).sorted { $0.key < $1.key }
      .flatMap { name, fields in Set(fields.map(\.value)).sorted().map { name + $0 } }
      .joined()
  }

  /// The address without and with its scheme's own port: Twilio has signed either.
  package static func spellings(of url: String) -> [String] {
    guard var parts = URLComponents(string: url), parts.port == nil else { return [url] }
    parts.port = parts.scheme == "http" ? 80 : 443
    return [url] + [parts.string].compactMap { $0 }
  }

  package func read(_ request: ChannelRequest) throws -> Reading {
    let form = request.form
    guard let from = form["From"], let to = form["To"], let text = form["Body"]?.trimmed,
      !text.isEmpty
    else { return .nothing }
    var address = ["From": to, "To": from]
    address["account"] = form["AccountSid"]
    return .events([
      ChannelEvent(
        input: .message(text), conversation: ["twilio", to, from], id: form["MessageSid"],
        address: address)
    ])
  }

  package func response(to event: ChannelEvent, with parts: [ReplyPart]) -> ChannelResponse? {
    let messages = parts.map { part in
      let media = part.image.map { "<Media>\(XML.escaped($0))</Media>" } ?? ""
      return "<Message><Body>\(XML.escaped(part.text))</Body>\(media)</Message>"
    }
    return .xml(XML.declaration + "<Response>\(messages.joined())</Response>")
  }

  package func lateResponse(to event: ChannelEvent, saying words: ChannelWords) -> ChannelResponse {
    .xml(XML.declaration + "<Response/>")
  }

  package func calls(for event: ChannelEvent, with parts: [ReplyPart]) -> [APICall] {
    guard let account = event.address["account"], let from = event.address["From"],
      let to = event.address["To"]
    else { return [] }
    return parts.map { part in
      var fields = [("From", from), ("To", to), ("Body", part.text)]
      if let image = part.image { fields.append(("MediaUrl", image)) }
      return APICall(method: "Accounts/\(account)/Messages.json", body: Form.text(fields))
    }
  }

  package func request(for call: APICall) -> OutgoingRequest? {
    let parts = call.method.split(separator: "/")
    guard parts.count == 3, parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    let login = Data("\(parts[1]):\(authToken)".utf8).base64EncodedString()
    return OutgoingRequest(
      url: "\(api)/\(call.method)", headers: ["authorization": "Basic \(login)"],
      contentType: "application/x-www-form-urlencoded", body: call.body)
  }
}
