import Foundation

/// A safetensors file, mapped into memory: named tensors and a few words about them.
///
/// Layout: 8 bytes of header length, little-endian; a JSON header; the tensors' bytes.
/// Source: https://github.com/huggingface/safetensors#format
package final class SafeTensors: Sendable {
  package let path: String
  private let layout: SafeTensorsLayout
  private let file: MappedFile

  /// - Throws: `SafeTensorsDamage` with the reason why the file cannot be used.
  package init(mapping path: String) throws(SafeTensorsDamage) {
    self.path = path
    do throws(SafeTensorsDamage.Problem) {
      file = try MappedFile(path)
      layout = try SafeTensorsLayout(file.bytes)
    } catch {
      throw SafeTensorsDamage(path: path, problem: error)
    }
  }

  package var metadata: [String: String] { layout.metadata }

  package var names: [String] { layout.tensors.keys.sorted() }

  /// Compares the checksum in which a sealed file ends with its bytes. Reads the whole file once.
  ///
  /// - Throws: `SafeTensorsDamage` when the file was changed after it was written, or never sealed.
  package func checkSeal() throws(SafeTensorsDamage) {
    guard let seal = layout.tensors[Seal.name], seal.range.count == Seal.size,
      seal.range.upperBound == file.bytes.count
    else { throw damage(.unsealed) }
    let before = UnsafeRawBufferPointer(rebasing: file.bytes[..<seal.range.lowerBound])
    let written = file.bytes.loadUnaligned(fromByteOffset: before.count, as: UInt64.self)
    guard UInt64(littleEndian: written) == Seal.checksum(of: before) else {
      throw damage(.changed)
    }
  }

  package func shape(_ name: String) -> [Int]? { layout.tensors[name]?.shape }

  /// A tensor's floats where they lie in the file, which stays mapped while the matrix lives.
  ///
  /// The memory is read-only: writing to the matrix ends the program.
  ///
  /// - Throws: `SafeTensorsDamage` when there is no such tensor of that shape.
  package func matrix(
    _ name: String, rows: Int, columns: Int
  ) throws(SafeTensorsDamage) -> Matrix {
    let floats: UnsafeBufferPointer<Float> = try elements(name, .f32, [rows, columns])
    guard let start = floats.baseAddress else { return Matrix(rows: rows, columns: columns) }
    return Matrix(
      rows: rows, columns: columns, start: UnsafeMutablePointer(mutating: start), owner: file)
  }

  /// Like `matrix(_:rows:columns:)`, of any shape with two extents.
  package func matrix(_ name: String) throws(SafeTensorsDamage) -> Matrix {
    guard let shape = shape(name), shape.count == 2 else {
      throw damage(.missing(name, type: "F32 with two extents"))
    }
    return try matrix(name, rows: shape[0], columns: shape[1])
  }

  /// A copy of a tensor's elements.
  ///
  /// - Throws: `SafeTensorsDamage` when there is no such tensor of that type.
  package func floats(_ name: String) throws(SafeTensorsDamage) -> [Float] {
    Array(try elements(name, .f32, nil))
  }

  package func integers(_ name: String) throws(SafeTensorsDamage) -> [Int32] {
    Array(try elements(name, .i32, nil))
  }

  package func bytes(_ name: String) throws(SafeTensorsDamage) -> [UInt8] {
    Array(try elements(name, .u8, nil))
  }

  private func elements<Element>(
    _ name: String, _ type: SafeTensorsLayout.ElementType, _ shape: [Int]?
  ) throws(SafeTensorsDamage) -> UnsafeBufferPointer<Element> {
    guard let tensor = layout.tensors[name], tensor.type == type else {
      throw damage(.missing(name, type: type.rawValue))
    }
    if let shape, shape != tensor.shape {
      throw damage(.wrongShape(name, found: tensor.shape, expected: shape))
    }
    return UnsafeRawBufferPointer(rebasing: file.bytes[tensor.range])
      .assumingMemoryBound(to: Element.self)
  }

  private func damage(_ problem: SafeTensorsDamage.Problem) -> SafeTensorsDamage {
    SafeTensorsDamage(path: path, problem: problem)
  }
}
