import CZlib  // the only import of it

/// Bytes made smaller, and back: DEFLATE (RFC 1951) in gzip's container (RFC 1952).
package enum Gzip {
  package enum Failure: Error, Hashable {
    /// Not gzip, or damaged on the way.
    case damaged
    /// More than so many bytes would come out.
    case tooLong(limit: Int)
  }

  /// The same bytes for the same input: the container tells no time.
  package static func compressed(_ input: [UInt8]) -> [UInt8] {
    withStream { stream in
      let status = deflateInit2_(
        stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
      // Only for want of memory.
      precondition(status == Z_OK, "deflateInit2 failed with \(status)")
      defer { deflateEnd(stream) }
      var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, UInt(input.count))))
      let end = run(stream, from: input, into: &output) { deflate($0, Z_FINISH) }
      // The bound is what zlib itself promises to stay under.
      precondition(end.status == Z_STREAM_END, "deflate failed with \(end.status)")
      return Array(output.prefix(end.written))
    }
  }

  /// - Parameter limit: the most bytes that may come out, since a few can stand for a great many.
  package static func decompressed(
    _ input: [UInt8], limit: Int
  ) throws(Failure) -> [UInt8] {
    // One byte more shows that there are too many.
    var output = [UInt8](repeating: 0, count: limit + 1)
    let end = withStream { stream in
      let status = inflateInit2_(
        stream, gzipWindow, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
      precondition(status == Z_OK, "inflateInit2 failed with \(status)")
      defer { inflateEnd(stream) }
      return run(stream, from: input, into: &output) { inflate($0, Z_FINISH) }
    }
    guard end.written <= limit else { throw .tooLong(limit: limit) }
    guard end.status == Z_STREAM_END else { throw .damaged }
    return Array(output.prefix(end.written))
  }

  /// The largest window of zlib, and 16 to ask for gzip's container.
  private static let gzipWindow: CInt = 15 + 16

  /// zlib keeps the address of its stream, which therefore must not move.
  private static func withStream<Result>(
    _ body: (UnsafeMutablePointer<z_stream>) -> Result
  ) -> Result {
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream, body)
  }

  /// Has all of `input` worked off in one call.
  private static func run(
    _ stream: UnsafeMutablePointer<z_stream>, from input: [UInt8], into output: inout [UInt8],
    _ work: (UnsafeMutablePointer<z_stream>) -> CInt
  ) -> (status: CInt, written: Int) {
    var input = input  // zlib's pointer is not const, though it writes nothing there
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let status = work(stream)
        return (status, output.count - Int(stream.pointee.avail_out))
      }
    }
  }
}
