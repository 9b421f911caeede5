import Foundation

/// What the header of a safetensors file says lies where, checked against the file.
struct SafeTensorsLayout: Sendable {
  enum ElementType: String, Sendable {
    case f32 = "F32"
    case i32 = "I32"
    case u8 = "U8"

    var bytes: Int { self == .u8 ? 1 : 4 }
  }

  struct Tensor: Sendable {
    var type: ElementType
    var shape: [Int]
    /// Bytes of the file.
    var range: Range<Int>
  }

  var metadata: [String: String] = [:]
  var tensors: [String: Tensor] = [:]

  struct Entry: Decodable {
    var dtype: String
    var shape: [Int]
    var data_offsets: [Int]
  }

  private enum Value: Decodable {
    case metadata([String: String])
    case tensor(Entry)

    init(from decoder: any Decoder) throws {
      if decoder.codingPath.last?.stringValue == "__metadata__" {
        self = .metadata(try [String: String](from: decoder))
      } else {
        self = .tensor(try Entry(from: decoder))
      }
    }
  }

  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(SafeTensorsDamage) {
    func damage(_ reason: String) -> SafeTensorsDamage {
      SafeTensorsDamage(path: path, reason: reason)
    }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(bytes.count - 8) else {
      throw damage("its header is longer than the file")
    }
    let start = 8 + Int(length)
    guard
      let values = try? JSONDecoder().decode(
        [String: Value].self, from: Data(bytes[8..<start]))
    else { throw damage("its header is not that of a safetensors file") }
    for (name, value) in values {
      switch value {
      case .metadata(let metadata): self.metadata = metadata
      case .tensor(let entry):
        guard let tensor = Tensor(entry, data: start..<bytes.count) else {
          throw damage("tensor '\(name)' does not lie where the header says")
        }
        tensors[name] = tensor
      }
    }
    let ranges = tensors.values.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for (range, next) in zip(ranges, ranges.dropFirst()) where range.upperBound > next.lowerBound {
      throw damage("its tensors overlap")
    }
  }
}

extension SafeTensorsLayout.Tensor {
  fileprivate init?(_ entry: SafeTensorsLayout.Entry, data: Range<Int>) {
    guard let type = SafeTensorsLayout.ElementType(rawValue: entry.dtype),
      entry.data_offsets.count == 2, entry.shape.allSatisfy({ $0 >= 0 })
    else { return nil }
    let (from, to) = (entry.data_offsets[0], entry.data_offsets[1])
    guard 0 <= from, from <= to, to <= data.count else { return nil }
    var size = type.bytes
    for extent in entry.shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: extent)
      guard !overflow else { return nil }
      size = product
    }
    let start = data.lowerBound + from
    guard size == to - from, start % type.bytes == 0 else { return nil }
    self.init(type: type, shape: entry.shape, range: start..<start + size)
  }
}
