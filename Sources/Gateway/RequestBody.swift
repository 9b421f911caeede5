import Foundation
import Hummingbird

/// JSON bodies of requests, with errors that say what is wrong with them.
enum RequestBody {
  /// 1 MB; a longer body is 413.
  static let limit = 1 << 20

  static func decode<Value: Decodable>(
    _ type: Value.Type, from request: Request
  ) async throws -> Value {
    try decode(type, from: Data(try await text(of: request).utf8), at: nil)
  }

  /// The body as text.
  static func text(of request: Request) async throws -> String {
    guard let text = String(validating: try await bytes(of: request), as: UTF8.self) else {
      throw LexError(kind: .validation, message: "the body is not UTF-8")
    }
    return text
  }

  /// - Parameter field: Lex's name of what `json` stands for; nil: the body itself.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from json: Data, at field: String?
  ) throws(LexError) -> Value {
    do { return try JSONDecoder().decode(type, from: json) } catch {
      let place = field.map { "\($0): " } ?? ""
      guard let error = error as? DecodingError else {
        throw LexError(kind: .validation, message: "\(place)\(error)")
      }
      throw LexError(kind: .validation, message: place + sentence(for: error))
    }
  }

  /// The body as it came.
  static func bytes(of request: Request) async throws -> Data {
    do {
      return Data(try await request.body.collect(upTo: limit).readableBytesView)
    } catch let error as any HTTPResponseError {
      throw error
    } catch {
      // Its client hung up half-way, or broke the rules of chunked bodies.
      throw LexError(kind: .validation, message: "the body cannot be read: \(error)")
    }
  }

  private static func sentence(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(path(context.codingPath + [key])): missing"
    case .valueNotFound(_, let context):
      "\(path(context.codingPath)): null, where a value is expected"
    case .typeMismatch(let type, let context):
      "\(path(context.codingPath)): expected \(jsonName(of: type))"
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      "the body is not JSON"
    case .dataCorrupted(let context):
      "\(path(context.codingPath)): \(context.debugDescription)"
    @unknown default:
      "the body cannot be read"
    }
  }

  private static func jsonName(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type, is any BinaryFloatingPoint.Type: "a number"
    case is any Collection.Type where !(type is any ExpressibleByDictionaryLiteral.Type): "a list"
    default: "an object"
    }
  }

  /// `sessionState.intent.name`, `messages[0]`.
  private static func path(_ keys: [any CodingKey]) -> String {
    let path = keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
    return path.isEmpty ? "the body" : path
  }
}
