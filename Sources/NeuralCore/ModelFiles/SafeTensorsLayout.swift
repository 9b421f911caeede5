import Foundation

/// What the header of a safetensors file says lies where, checked against the file.
struct SafeTensorsLayout: Sendable {
  enum ElementType: String, Sendable, CaseIterable {
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

  private(set) var metadata: [String: String] = [:]
  private(set) var tensors: [String: Tensor] = [:]

  /// - Throws: the first thing that is wrong, in the order of the tensors' names.
  init(_ bytes: UnsafeRawBufferPointer) throws(SafeTensorsDamage.Problem) {
    let start = try Self.dataStart(bytes)
    let decoder = JSONDecoder()
    guard
      let header = try? decoder.decode([String: HeaderValue].self, from: Data(bytes[8..<start]))
    else { throw .headerUnreadable }
    for (name, value) in header.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .metadata(let metadata): self.metadata = metadata
      case .tensor(let entry): tensors[name] = try entry.located(name, in: start..<bytes.count)
      }
    }
    try checkCoverage(of: start..<bytes.count)
  }

  /// Where the header ends.
  private static func dataStart(
    _ bytes: UnsafeRawBufferPointer
  ) throws(SafeTensorsDamage.Problem) -> Int {
    guard bytes.count >= 8 else { throw .tooShort(bytes: bytes.count) }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(bytes.count - 8) else { throw .headerTooLong(length) }
    return 8 + Int(length)
  }

  /// The tensors lie one after the other, from the first byte to the last.
  private func checkCoverage(of data: Range<Int>) throws(SafeTensorsDamage.Problem) {
    var end = data.lowerBound
    let ordered = tensors.sorted {
      ($0.value.range.lowerBound, $0.value.range.upperBound, $0.key)
        < ($1.value.range.lowerBound, $1.value.range.upperBound, $1.key)
    }
    for (name, tensor) in ordered {
      guard tensor.range.lowerBound >= end else { throw .overlapping(name) }
      guard tensor.range.lowerBound == end else { throw .gap(before: name) }
      end = tensor.range.upperBound
    }
    guard end == data.upperBound else { throw .trailing(bytes: data.upperBound - end) }
  }
}

/// One value of the header's JSON object.
private enum HeaderValue: Decodable {
  case metadata([String: String])
  case tensor(Entry)

  struct Entry: Decodable {
    var dtype: String
    var shape: [Int]
    var data_offsets: [Int]
  }

  init(from decoder: any Decoder) throws {
    if decoder.codingPath.last?.stringValue == "__metadata__" {
      self = .metadata(try [String: String](from: decoder))
    } else {
      self = .tensor(try Entry(from: decoder))
    }
  }
}

extension HeaderValue.Entry {
  /// The tensor's place in the file, whose tensors fill the bytes `data`.
  fileprivate func located(
    _ name: String, in data: Range<Int>
  ) throws(SafeTensorsDamage.Problem) -> SafeTensorsLayout.Tensor {
    guard let type = SafeTensorsLayout.ElementType(rawValue: dtype) else {
      throw .unknownType(dtype, of: name)
    }
    guard data_offsets.count == 2, 0 <= data_offsets[0], data_offsets[0] <= data_offsets[1],
      data_offsets[1] <= data.count
    else { throw .outOfRange(name) }
    let range = data.lowerBound + data_offsets[0]..<data.lowerBound + data_offsets[1]
    guard size(of: type) == range.count, range.lowerBound % type.bytes == 0 else {
      throw .wrongSize(name)
    }
    return SafeTensorsLayout.Tensor(type: type, shape: shape, range: range)
  }

  /// Bytes of the tensor; nil for a shape that no file can hold.
  private func size(of type: SafeTensorsLayout.ElementType) -> Int? {
    var size = type.bytes
    for extent in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: extent)
      guard extent >= 0, !overflow else { return nil }
      size = product
    }
    return size
  }
}
