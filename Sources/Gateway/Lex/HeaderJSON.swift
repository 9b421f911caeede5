import Compression
import Foundation
import HTTPTypes
import Hummingbird

/// Values in headers, as Lex V2 sends them: JSON, then gzip, then base64.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeUtterance.html
enum HeaderJSON {
  /// Lex takes 12 KB of headers in all; unpacked they may be larger.
  private static let longest = 1 << 20

  static func encode(_ value: some Encodable) throws -> String {
    Data(Gzip.compressed(Array(try JSONReply.data(value)))).base64EncodedString()
  }

  /// The value of a request's header; nil where it has none.
  ///
  /// - Throws: `LexError` naming `field`, Lex's name of what the header holds.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from header: HTTPField.Name, of request: Request, field: String
  ) throws(LexError) -> Value? {
    guard let text = request.headers[header], !text.isEmpty else { return nil }
    guard let packed = Data(base64Encoded: text) else {
      throw .unreadable(field, "is not base64")
    }
    let json: [UInt8]
    do throws(Gzip.Failure) {
      json = try Gzip.decompressed(Array(packed), limit: longest)
    } catch {
      switch error {
      case .damaged: throw .unreadable(field, "is not gzip inside its base64")
      case .tooLong(let limit): throw .unreadable(field, "unpacks to more than \(limit) bytes")
      }
    }
    return try RequestBody.decode(type, from: Data(json), at: field)
  }
}

extension LexError {
  fileprivate static func unreadable(_ field: String, _ problem: String) -> LexError {
    LexError(
      kind: .validation, message: "\(field): \(problem); expected base64 of gzip of JSON")
  }
}

extension HTTPField.Name {
  /// A header of Lex V2's, such as `x-amz-lex-messages`.
  static func lex(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name("x-amz-lex-\(name)") else {
      preconditionFailure("'\(name)' is no header's name")
    }
    return name
  }
}
