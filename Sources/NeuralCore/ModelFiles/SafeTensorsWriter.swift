import Foundation

/// Gathers tensors and writes them as one safetensors file, all or nothing.
///
/// The same tensors in the same order give the same bytes.
package struct SafeTensorsWriter: Sendable {
  package var metadata: [String: String]
  /// Whether the file ends in a checksum of itself, which `SafeTensors.checkSeal()` compares.
  package var isSealed = false
  private var entries: [(name: String, dtype: String, shape: [Int], data: Data)] = []

  package init(metadata: [String: String] = [:]) { self.metadata = metadata }

  package mutating func add(_ name: String, _ matrix: Matrix) {
    add(name, "F32", matrix.elements, [matrix.rows, matrix.columns])
  }

  package mutating func add(_ name: String, _ elements: [Float], shape: [Int]) {
    add(name, "F32", elements, shape)
  }

  package mutating func add(_ name: String, _ elements: [Int32], shape: [Int]) {
    add(name, "I32", elements, shape)
  }

  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    add(name, "U8", bytes, [bytes.count])
  }

  private mutating func add<Element>(
    _ name: String, _ dtype: String, _ elements: [Element], _ shape: [Int]
  ) {
    precondition(shape.reduce(1, *) == elements.count, "\(name): \(elements.count) for \(shape)")
    entries.append((name, dtype, shape, elements.withUnsafeBytes { Data($0) }))
  }

  /// The file's bytes: tensors of four-byte elements first, so that all are aligned without a
  /// gap, which the format forbids.
  package func bytes() throws -> Data {
    var header: [String: Header] = ["__metadata__": .metadata(metadata)]
    var data = Data()
    var ordered = entries.filter { $0.dtype != "U8" } + entries.filter { $0.dtype == "U8" }
    if isSealed { ordered.append((Seal.name, "U8", [Seal.size], Data(count: Seal.size))) }
    for entry in ordered {
      header[entry.name] = .tensor(
        dtype: entry.dtype, shape: entry.shape,
        offsets: [data.count, data.count + entry.data.count])
      data += entry.data
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var head = try encoder.encode(header)
    head += Data(repeating: 0x20, count: -head.count & 7)
    var file = withUnsafeBytes(of: UInt64(head.count).littleEndian) { Data($0) }
    file += head
    file += data
    if isSealed { seal(&file) }
    return file
  }

  private func seal(_ file: inout Data) {
    file.removeLast(Seal.size)
    let checksum = file.withUnsafeBytes { Seal.checksum(of: $0) }
    withUnsafeBytes(of: checksum.littleEndian) { file.append(contentsOf: $0) }
  }

  /// Writes the file under another name, waits for the disk, and puts it in its place.
  package func write(to path: String) throws {
    let bytes = try bytes()
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let draft = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
    guard FileManager.default.createFile(atPath: draft, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    do {
      let file = try FileHandle(forWritingTo: URL(filePath: draft))
      try file.write(contentsOf: bytes)
      try file.synchronize()
      try file.close()
      guard rename(draft, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] ?? error
      throw CocoaError(
        .fileWriteUnknown, userInfo: [NSFilePathErrorKey: path, NSUnderlyingErrorKey: cause])
    }
  }
}

private enum Header: Encodable {
  case metadata([String: String])
  case tensor(dtype: String, shape: [Int], offsets: [Int])

  private enum CodingKeys: String, CodingKey {
    case dtype, shape
    case offsets = "data_offsets"
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .metadata(let metadata): try metadata.encode(to: encoder)
    case .tensor(let dtype, let shape, let offsets):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(dtype, forKey: .dtype)
      try container.encode(shape, forKey: .shape)
      try container.encode(offsets, forKey: .offsets)
    }
  }
}
