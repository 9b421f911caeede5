import Foundation

/// A file's bytes in memory, read-only.
final class MappedFile: Sendable {
  // Set in init, maps read-only memory that nobody writes, and is unmapped in deinit.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ path: String) throws(SafeTensorsDamage.Problem) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.systemProblem() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.systemProblem() }
    let size = Int(status.st_size)
    guard size > 0 else { throw .tooShort(bytes: size) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw Self.systemProblem()
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  private static func systemProblem() -> SafeTensorsDamage.Problem {
    .unreadable(String(cString: strerror(errno)))
  }
}
