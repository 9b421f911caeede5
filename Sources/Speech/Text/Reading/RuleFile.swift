import Foundation
import Yams

/// One of the data files that say how a locale is read.
struct RuleFile {
  private let location: URL
  private let text: String

  init(_ location: URL) throws {
    self.location = location
    text = try String(contentsOf: location, encoding: .utf8)
  }

  func decode<Value: Decodable>() throws -> Value {
    do { return try YAMLDecoder().decode(Value.self, from: text) } catch {
      throw RuleFileError(file: location.path, reason: "\(error)")
    }
  }
}

/// A data file that is not as it should be.
struct RuleFileError: Error, CustomStringConvertible {
  var file: String
  var reason: String

  var description: String { "\(file): error: \(reason)" }
}
