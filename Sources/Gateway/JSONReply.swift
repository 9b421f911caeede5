import Foundation
import Hummingbird

/// JSON bodies, with the same bytes for the same value.
package enum JSONReply {
  /// The value as one line.
  package static func text(_ value: some Encodable) -> String {
    // Our own values, which all have a form in JSON.
    (try? data(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func response(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var body = ByteBuffer(data: try data(value))
    body.writeStaticString("\n")
    return Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: body))
  }
}
