import Glibc

/// espeak-ng's data files: its version alone does not tell a corrected dictionary from the old.
enum DataFolder {
  /// Changes when a file is added, removed, or of another size or date. FNV-1a of each file,
  /// added up, because a directory lists its files in no certain order.
  static func fingerprint(at path: String) -> UInt64 {
    guard let folder = opendir(path) else { return 0 }
    defer { closedir(folder) }
    var sum: UInt64 = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      var facts = stat()
      guard stat("\(path)/\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      sum &+= hash("\(name) \(facts.st_size) \(facts.st_mtim.tv_sec)")
    }
    return sum
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
