/// Writes numbers and strings as little-endian bytes.
package struct WireWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes the length in bytes, then the bytes.
  package mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes their number, then the bytes.
  package mutating func write(_ block: [UInt8]) {
    write(UInt32(block.count))
    bytes.append(contentsOf: block)
  }
}
