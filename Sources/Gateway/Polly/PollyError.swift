import HTTPTypes
import Hummingbird

/// An error as Polly's clients know it: a status, and a type in a header and in the body.
///
/// Source: https://docs.aws.amazon.com/polly/latest/dg/API_Operations.html, the errors of each
/// operation.
struct PollyError: Error, Hashable {
  enum Kind: String {
    case validation = "ValidationException"
    case textLengthExceeded = "TextLengthExceededException"
    case invalidSampleRate = "InvalidSampleRateException"
    case invalidSSML = "InvalidSsmlException"
    case invalidLexicon = "InvalidLexiconException"
    case unsupportedPLSAlphabet = "UnsupportedPlsAlphabetException"
    case unsupportedPLSLanguage = "UnsupportedPlsLanguageException"
    case lexiconSizeExceeded = "LexiconSizeExceededException"
    case maxLexemeLengthExceeded = "MaxLexemeLengthExceededException"
    case maxLexiconsNumberExceeded = "MaxLexiconsNumberExceededException"
    case lexiconNotFound = "LexiconNotFoundException"
    case marksNotSupportedForFormat = "MarksNotSupportedForFormatException"
    case ssmlMarksNotSupportedForTextType = "SsmlMarksNotSupportedForTextTypeException"
    case languageNotSupported = "LanguageNotSupportedException"
    case engineNotSupported = "EngineNotSupportedException"
    case invalidNextToken = "InvalidNextTokenException"
    case serviceFailure = "ServiceFailureException"

    var status: HTTPResponse.Status {
      switch self {
      case .lexiconNotFound: .notFound
      case .serviceFailure: .internalServerError
      default: .badRequest
      }
    }
  }

  var kind: Kind
  var message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// A value that is none of those a field may have.
  static func notOneOf(_ allowed: [String], value: String, field: String) -> PollyError {
    PollyError(
      .validation,
      "1 validation error detected: Value '\(value)' at '\(field)' failed to satisfy constraint: "
        + "Member must satisfy enum value set: [\(allowed.joined(separator: ", "))]")
  }

  static func missing(_ field: String) -> PollyError {
    PollyError(
      .validation,
      "1 validation error detected: Value null at '\(field)' failed to satisfy constraint: "
        + "Member must not be null")
  }
}

extension PollyError: HTTPResponseError {
  private struct Body: Encodable {
    var type: String
    var message: String

    enum CodingKeys: String, CodingKey {
      case type = "__type"
      case message
    }
  }

  var status: HTTPResponse.Status { kind.status }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    var response = try JSONReply.response(
      Body(type: kind.rawValue, message: message), status: status)
    response.headers[.amazonErrorType] = kind.rawValue
    return response
  }
}
