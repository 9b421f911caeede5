import Assistant
import Foundation
import Hummingbird

/// What a platform is answered.
package struct ChannelResponse: Hashable, Sendable {
  package var status = HTTPResponse.Status.ok
  package var contentType: String?
  package var body = ""

  package static let empty = ChannelResponse()

  package static func json(_ value: JSONValue) -> ChannelResponse {
    ChannelResponse(contentType: "application/json", body: value.text)
  }

  package static func text(_ text: String) -> ChannelResponse {
    ChannelResponse(contentType: "text/plain", body: text)
  }

  package static func xml(_ text: String) -> ChannelResponse {
    ChannelResponse(contentType: "text/xml; charset=utf-8", body: text)
  }

  package var http: Response {
    var headers = HTTPFields()
    if let contentType { headers[.contentType] = contentType }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
  }
}
