import Foundation

/// A safetensors file, mapped into memory: named tensors and a few words about them.
///
/// Layout: 8 bytes of header length, little-endian; a JSON header; the tensors' bytes.
/// Source: https://github.com/huggingface/safetensors#format
package final class SafeTensors: Sendable {
  package let path: String
  package let metadata: [String: String]
  private let layout: SafeTensorsLayout
  private let file: MappedFile

  /// - Throws: `SafeTensorsDamage` with the reason why the file cannot be used.
  package init(mapping path: String) throws(SafeTensorsDamage) {
    self.path = path
    file = try MappedFile(path)
    layout = try SafeTensorsLayout(file.bytes, path: path)
    metadata = layout.metadata
  }

  package var names: [String] { layout.tensors.keys.sorted() }

  package func shape(_ name: String) -> [Int]? { layout.tensors[name]?.shape }

  /// The tensor's elements, where they lie in the file; valid while this object lives.
  ///
  /// - Throws: `SafeTensorsDamage` when there is no such tensor of that type and shape.
  package func floats(
    _ name: String, shape: [Int]? = nil
  ) throws(SafeTensorsDamage) -> UnsafeBufferPointer<Float> {
    try elements(name, .f32, shape)
  }

  package func integers(
    _ name: String, shape: [Int]? = nil
  ) throws(SafeTensorsDamage) -> UnsafeBufferPointer<Int32> {
    try elements(name, .i32, shape)
  }

  package func bytes(_ name: String) throws(SafeTensorsDamage) -> UnsafeBufferPointer<UInt8> {
    try elements(name, .u8, nil)
  }

  private func elements<Element>(
    _ name: String, _ type: SafeTensorsLayout.ElementType, _ shape: [Int]?
  ) throws(SafeTensorsDamage) -> UnsafeBufferPointer<Element> {
    guard let tensor = layout.tensors[name], tensor.type == type else {
      throw SafeTensorsDamage(path: path, reason: "it has no \(type.rawValue) tensor '\(name)'")
    }
    if let shape, shape != tensor.shape {
      throw SafeTensorsDamage(
        path: path, reason: "tensor '\(name)' has shape \(tensor.shape), where \(shape) is expected"
      )
    }
    return UnsafeRawBufferPointer(rebasing: file.bytes[tensor.range])
      .assumingMemoryBound(to: Element.self)
  }
}

/// Why a file is no safetensors file that can be used.
package struct SafeTensorsDamage: Error, Hashable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(path): not a usable model file: \(reason)" }
}
