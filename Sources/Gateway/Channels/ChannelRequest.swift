import Assistant
import Foundation
import HTTPTypes

/// What a platform sent.
package struct ChannelRequest: Sendable {
  /// With its query, as it was asked for.
  package var path: String
  package var headers: HTTPFields
  package var body: Data

  package init(
    path: String = "", headers: HTTPFields = [:], body: Data
  ) {
    self.path = path
    self.headers = headers
    self.body = body
  }

  package func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }

  /// The body as JSON.
  package func json() throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: body) }

  /// The fields of a form in their order, empty ones included.
  package var form: Form { Form(Substring(decoding: body, as: UTF8.self)) }

  package var isForm: Bool {
    header("content-type")?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true
  }
}

/// The fields of a form.
package struct Form: Sendable {
  package let fields: [(name: String, value: String)]

  package init(_ text: Substring) {
    fields = text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first field of that name.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Fields as the body of a form.
  package static func text(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    // What RFC 3986 leaves unreserved; every string of Swift can be encoded so.
    let plain = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  private static func decoded(_ text: Substring) -> String {
    let spaced = String(text.map { $0 == "+" ? " " : $0 })
    return spaced.removingPercentEncoding ?? spaced
  }
}
