import HTTPTypes
import Hummingbird

/// An error as Lex V2's clients know it: a status, a type in a header, a message in the body.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/APIReference/CommonErrors.html and the
/// exceptions of each operation.
struct LexError: Error {
  enum Kind: String {
    case validation = "ValidationException"
    case resourceNotFound = "ResourceNotFoundException"
    case conflict = "ConflictException"
    case dependencyFailed = "DependencyFailedException"
    case internalServer = "InternalServerException"

    var status: HTTPResponse.Status {
      switch self {
      case .validation: .badRequest
      case .resourceNotFound: .notFound
      case .conflict: .conflict
      case .dependencyFailed: HTTPResponse.Status(code: 424, reasonPhrase: "Failed Dependency")
      case .internalServer: .internalServerError
      }
    }
  }

  var kind: Kind
  var message: String
}

extension LexError: HTTPResponseError {
  private struct Body: Encodable {
    var message: String
  }

  var status: HTTPResponse.Status { kind.status }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    var response = try JSONReply.response(Body(message: message), status: status)
    response.headers[.amazonErrorType] = kind.rawValue
    return response
  }
}

extension HTTPField.Name {
  /// Where AWS's clients look for the type of an error.
  // A literal of token characters, which is all that the initialiser asks for.
  static let amazonErrorType = HTTPField.Name("x-amzn-ErrorType")!
}
