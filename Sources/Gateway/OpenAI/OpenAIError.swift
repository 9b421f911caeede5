import Hummingbird
import Speech

/// An error as OpenAI's clients read it.
struct OpenAIError: Error {
  var status: HTTPResponse.Status = .badRequest
  var message: String
  /// The field that is wrong.
  var field: String?
}

extension OpenAIError {
  init(_ error: SpeechError) {
    switch error {
    case .unknownVoice, .noVoice: self.init(message: "\(error)", field: "voice")
    case .rate: self.init(message: "\(error)", field: "response_format")
    case .ssml, .lexicon: self.init(message: "\(error)", field: "input")
    case .workerUnavailable, .engineVoiceMissing, .encoding, .noPlayer, .playerFailed:
      self.init(status: .internalServerError, message: "\(error)")
    }
  }

  private struct Body: Encodable {
    struct Detail: Encodable {
      var message: String
      var type: String
      var param: String?
    }

    var error: Detail
  }

  func response() throws -> Response {
    let type = status == .badRequest ? "invalid_request_error" : "server_error"
    return try JSONReply.response(
      Body(error: Body.Detail(message: message, type: type, param: field)), status: status)
  }
}
