/// Why a file is no safetensors file that can be used.
package struct SafeTensorsDamage: Error, Hashable {
  package enum Problem: Error, Hashable, Sendable {
    /// It cannot be opened, for this reason of the system's.
    case unreadable(String)
    case tooShort(bytes: Int)
    case headerTooLong(UInt64)
    case headerUnreadable
    case unknownType(String, of: String)
    case outOfRange(String)
    case wrongSize(String)
    case overlapping(String)
    case gap(before: String)
    case trailing(bytes: Int)
    case unsealed
    case changed
    case missing(String, type: String)
    case wrongShape(String, found: [Int], expected: [Int])
  }

  package let path: String
  package let problem: Problem

  package init(path: String, problem: Problem) {
    (self.path, self.problem) = (path, problem)
  }
}

extension SafeTensorsDamage: CustomStringConvertible {
  package var description: String { "\(path): not a usable model file: \(problem.message)" }
}

extension SafeTensorsDamage.Problem {
  var message: String {
    switch self {
    case .unreadable(let reason): reason
    case .tooShort(let bytes): "it has \(bytes) bytes, fewer than any safetensors file"
    case .headerTooLong(let length):
      "its header would be \(length) bytes long, more than the file; it may be cut off"
    case .headerUnreadable: "its header is not the JSON of a safetensors file"
    case .unknownType(let type, let name):
      "tensor '\(name)' has elements of type \(type), where F32, I32 or U8 is expected"
    case .outOfRange(let name): "tensor '\(name)' lies outside of the file; it may be cut off"
    case .wrongSize(let name): "tensor '\(name)' has another size than its shape"
    case .overlapping(let name): "tensor '\(name)' overlaps another"
    case .gap(let name): "there are bytes before tensor '\(name)' that belong to none"
    case .trailing(let bytes): "there are \(bytes) bytes after the last tensor"
    case .unsealed: "it does not end in its checksum"
    case .changed: "its bytes are not those that were written: the checksum differs"
    case .missing(let name, let type): "it has no tensor '\(name)' of type \(type)"
    case .wrongShape(let name, let found, let expected):
      "tensor '\(name)' has shape \(found), where \(expected) is expected"
    }
  }
}
