import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Speech

/// Turns whatever Polly's operations throw into Polly's errors, and numbers every answer.
struct PollyErrors<Context: RequestContext>: RouterMiddleware {
  let logger: Logger

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do { response = try await next(request, context) } catch {
      response = try pollyError(for: error, request).response(from: request, context: context)
    }
    response.headers[.amazonRequestID] = UUID().uuidString.lowercased()
    return response
  }

  private func pollyError(for error: any Error, _ request: Request) -> PollyError {
    switch error {
    case let error as PollyError: return error
    case let error as SpeechError:
      let told = PollyError(error)
      if told.kind == .serviceFailure {
        logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
      }
      return told
    case let error as LexiconError: return PollyError(error)
    // What is wrong with a body or a path is found, and told, as Lex's operations do.
    case let error as LexError where error.kind == .validation:
      return PollyError(.validation, error.message)
    case let error as HTTPError where error.status == .contentTooLarge:
      return PollyError(.textLengthExceeded, "Maximum text length has been exceeded")
    default:
      logger.error("\(error)", metadata: ["path": "\(request.uri.path)"])
      return PollyError(.serviceFailure, "the server failed; its log says why")
    }
  }
}

extension HTTPField.Name {
  // Literals of token characters, which is all that the initialiser asks for.
  static let amazonRequestID = HTTPField.Name("x-amzn-RequestId")!
  static let amazonRequestCharacters = HTTPField.Name("x-amzn-RequestCharacters")!
}
