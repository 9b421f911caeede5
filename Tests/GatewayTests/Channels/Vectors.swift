import Assistant
import Conversation
import Foundation
import HTTPTypes
import Testing

import Gateway

/// Signatures and requests of the platforms, from the file that names their sources.
struct Vectors {
  struct Case: CustomTestStringConvertible, Sendable {
    let json: JSONValue

    var platform: String { json["platform"].string ?? "" }
    var testDescription: String { "\(platform): \(json["name"].string ?? "")" }

    /// The request of a sample.
    var request: ChannelRequest {
      var request = ChannelRequest(body: Data((json["body"].string ?? json["json"].text).utf8))
      if let type = json["content_type"].string { request.headers[.contentType] = type }
      return request
    }
  }

  static func signatures(of platform: String) -> [Case] { cases("signatures", platform) }
  static func samples(of platform: String) -> [Case] { cases("samples", platform) }

  private static func cases(_ list: String, _ platform: String) -> [Case] {
    file[list].elements.map(Case.init).filter { $0.platform == platform }
  }

  private static let file: JSONValue = {
    let url = Bundle.module.url(forResource: "channel-vectors", withExtension: "json")
    return url.flatMap { try? Data(contentsOf: $0) }
      .flatMap { try? JSONDecoder().decode(JSONValue.self, from: $0) } ?? .null
  }()
}

extension HTTPFields {
  init(_ fields: [String: String?]) {
    self.init()
    for (name, value) in fields {
      if let name = HTTPField.Name(name), let value { self[name] = value }
    }
  }
}

extension Channel {
  /// Whether the request is trusted.
  func trusts(_ request: ChannelRequest, at now: TimeInterval = 0) -> Bool {
    (try? verify(request, at: Date(timeIntervalSince1970: now))) != nil
  }

  func events(in request: ChannelRequest) throws -> [ChannelEvent] {
    guard case .events(let events) = try read(request) else { return [] }
    return events
  }
}

extension ChannelEvent {
  /// In the vectors' words.
  var kind: String {
    switch input {
    case .message: "message"
    case .button: "button"
    case .launch: "launch"
    case .audio: "audio"
    }
  }

  /// Whether it is what a sample expects. What comes twice is recognised by its identifier.
  func matches(_ expected: JSONValue) -> Bool {
    let isDuplicate = expected["kind"] == "duplicate"
    guard isDuplicate || expected["kind"].string == kind else { return false }
    if let session = expected["session"].string, session != SessionName.joined(conversation) {
      return false
    }
    if let id = expected["dedup"].string, id != self.id { return false }
    if let locale = expected["locale"].string, locale != self.locale { return false }
    switch input {
    case .message(let text): return isDuplicate || expected["text"].string == text
    case .button(let value): return expected["payload"].string == value
    case .launch(let payload): return expected["payload"].string == payload
    case .audio: return true
    }
  }
}
