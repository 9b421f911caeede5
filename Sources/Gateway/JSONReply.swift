import Foundation
import Hummingbird

/// JSON bodies, with the same bytes for the same value.
enum JSONReply {
  static func response(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var body = ByteBuffer(data: try encoder.encode(value))
    body.writeStaticString("\n")
    return Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: body))
  }
}
