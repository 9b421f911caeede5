import AsyncHTTPClient
import Foundation
import NIOCore

/// Makes calls of the platforms' APIs. Follows no redirects: a secret goes nowhere else.
final class APIClient: Sendable {
  private let client: HTTPClient
  /// The longest wait for one call.
  private static let patience = TimeAmount.seconds(20)
  /// The longest answer that is read, in bytes.
  private static let longestAnswer = 1 << 16

  init() {
    client = HTTPClient(
      eventLoopGroupProvider: .singleton,
      configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
  }

  deinit { client.shutdown { _ in } }

  func send(_ outgoing: OutgoingRequest) async throws -> OutgoingAnswer {
    var request = HTTPClientRequest(url: outgoing.url)
    request.method = .RAW(value: outgoing.method)
    for (name, value) in outgoing.headers { request.headers.add(name: name, value: value) }
    request.headers.add(name: "content-type", value: outgoing.contentType)
    request.body = .bytes(ByteBuffer(string: outgoing.body))
    let response = try await client.execute(request, timeout: Self.patience)
    let body = try await response.body.collect(upTo: Self.longestAnswer)
    let seconds = response.headers.first(name: "retry-after").flatMap(Int.init)
    return OutgoingAnswer(
      status: Int(response.status.code), retryAfter: seconds.map { .seconds($0) },
      body: Data(body.readableBytesView))
  }
}
