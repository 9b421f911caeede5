import AsyncHTTPClient
import Foundation

/// An address that takes an event by POST and returns the answer.
struct HookAddress {
  let url: String
  let client: HTTPClient

  /// A client that follows no redirects, as the bot's author named the one address to be trusted,
  /// and that reports a refused connection at once.
  static func makeClient() -> HTTPClient {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// - Throws: also when the task is cancelled, which ends the request.
  func post(event: Data) async throws(HookFailure.Reason) -> Data {
    guard let parts = URLComponents(string: url), ["http", "https"].contains(parts.scheme),
      parts.host?.isEmpty == false
    else { throw .unreachable("its 'url' in bot.yaml has to be http://… or https://…") }
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    request.headers.add(name: "accept", value: "application/json")
    request.body = .bytes(event)
    do {
      // Its caller keeps the time.
      let response = try await client.execute(request, deadline: .distantFuture)
      var body = Data()
      for try await part in response.body {
        body.append(contentsOf: part.readableBytesView)
        if body.count > longestAnswer { throw HookFailure.Reason.tooLong(limit: longestAnswer) }
      }
      guard (200..<300).contains(response.status.code) else {
        throw HookFailure.Reason.status(
          Int(response.status.code), beginning: String(decoding: body.prefix(400), as: UTF8.self))
      }
      return body
    } catch let reason as HookFailure.Reason {
      throw reason
    } catch is CancellationError {
      throw .cancelled
    } catch let error as HTTPClientError {
      throw .unreachable(error.shortDescription)
    } catch {
      throw .unreachable("\(error)")
    }
  }
}
