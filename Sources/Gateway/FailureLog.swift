import Hummingbird
import Logging

/// Logs what a client is told only as "internal server error", and tells it so in JSON.
struct FailureLog<Context: RequestContext>: RouterMiddleware {
  let logger: Logger

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do { return try await next(request, context) } catch let error as any HTTPResponseError {
      throw error
    } catch {
      logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
      throw LexError(kind: .internalServer, message: "the server failed; its log says why")
    }
  }
}
