/// Reads what `WireWriter` wrote, and trusts none of it.
package struct WireReader: Sendable {
  private var rest: ArraySlice<UInt8>

  package init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(bytes) }

  package var isAtEnd: Bool { rest.isEmpty }

  package mutating func read<Number: FixedWidthInteger>(
    _: Number.Type = Number.self
  ) throws(WireError) -> Number {
    let size = Number.bitWidth / 8
    guard rest.count >= size else { throw .truncated }
    // The lowest byte comes first on the wire, so the number grows from the last one.
    let number = rest.prefix(size).reversed().reduce(Number.zero) { number, byte in
      (number << 8) | Number(truncatingIfNeeded: byte)
    }
    rest = rest.dropFirst(size)
    return number
  }

  package mutating func readString() throws(WireError) -> String {
    let count = Int(try read(UInt32.self))
    return String(decoding: try readBytes(count: count), as: UTF8.self)
  }

  package mutating func readBytes(count: Int) throws(WireError) -> [UInt8] {
    guard rest.count >= count else { throw .truncated }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  package mutating func readRest() -> [UInt8] {
    defer { rest = [] }
    return Array(rest)
  }
}

/// Bytes that are none of ours.
package enum WireError: Error, Hashable, Sendable {
  case truncated
  case unknownKind(UInt8)
  case oversized(Int)
}
