import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestHouse

/// A client of a server over the test house's bot.
struct TestClient {
  let client: any TestClientProtocol

  struct Answer {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: Data

    /// The body as a JSON object; empty where it is none.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
    }

    /// The body as a JSON list of objects; empty where it is none.
    var list: [[String: Any]] {
      (try? JSONSerialization.jsonObject(with: body)) as? [[String: Any]] ?? []
    }

    var errorType: String? { headers[HTTPField.Name("x-amzn-ErrorType")!] }
  }

  func post(_ path: String, _ body: String) async throws -> Answer {
    try await send(.post, path, body: body)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, body: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
    let body = body.map { ByteBuffer(string: $0) }
    return try await client.execute(
      uri: path, method: method, headers: fields, body: body
    ) { response in
      Answer(
        status: response.status, headers: response.headers,
        body: Data(response.body.readableBytesView))
    }
  }
}

/// Runs `test` against a server of its own.
func serving(_ test: @escaping @Sendable (TestClient) async throws -> Void) async throws {
  let house = try TestHouse()
  let gateway = Gateway(
    assistant: house.assistant, synthesizer: house.synthesizer, reloader: house.reloader,
    channelPatience: .seconds(600),
    logger: house.logger)
  try await gateway.application().test(.router) { try await test(TestClient(client: $0)) }
}
