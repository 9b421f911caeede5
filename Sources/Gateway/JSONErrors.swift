import Hummingbird
import Logging

/// Tells every error in JSON: an unknown path and a body that is too long as well.
///
/// What a client is told only as "internal server error" is logged.
struct JSONErrors<Context: RequestContext>: RouterMiddleware {
  private struct Body: Encodable {
    var message: String
  }

  let logger: Logger

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do { return try await next(request, context) } catch let error as LexError {
      throw error
    } catch let error as any HTTPResponseError {
      let body = Body(message: message(of: error, for: request))
      var response = try JSONReply.response(body, status: error.status)
      if let error = error as? HTTPError { response.headers.append(contentsOf: error.headers) }
      return response
    } catch {
      logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
      throw LexError(kind: .internalServer, message: "the server failed; its log says why")
    }
  }

  private func message(of error: any HTTPResponseError, for request: Request) -> String {
    if let message = (error as? HTTPError)?.body { return message }
    guard error.status != .notFound else {
      return "there is no \(request.method) \(request.uri.path)"
    }
    return error.status.reasonPhrase.lowercased()
  }
}
