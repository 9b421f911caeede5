import Language

/// Finds a web address as it is written: `https://example.com/help?id=7`, `www.example.com`.
struct WebAddress {
  let range: Range<Int>
  /// Written with `http://`, `https://` or `www.`, so that nothing else can be meant.
  let isMarked: Bool

  /// The first address of a text.
  init?(_ text: NormalizedText) {
    guard let first = Self.all(in: text.scalars).first else { return nil }
    self = first
  }

  /// Every address in a text, in order.
  static func all(in scalars: [Unicode.Scalar]) -> [WebAddress] {
    var all: [WebAddress] = []
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex { !isPart($0) } ?? scalars.count
      // Most words have none of the marks, which saves looking at them closely.
      if scalars[start..<end].contains(where: { $0 == "." || $0 == ":" }),
        let address = WebAddress(start..<end, of: scalars)
      {
        all.append(address)
      }
      start = end + 1
    }
    return all
  }

  private init?(_ run: Range<Int>, of scalars: [Unicode.Scalar]) {
    guard let last = scalars[run].lastIndex(where: { Self.mayEnd($0) }) else { return nil }
    let address = run.lowerBound..<last + 1
    let written = String(scalars[address])
    let scheme = ["https://", "http://"].first { written.hasPrefix($0) }
    let host = written.dropFirst(scheme?.count ?? 0).prefix { !"/?#:".contains($0) }
    guard Self.isHost(host) || scheme != nil && host == "localhost" else { return nil }
    range = address
    isMarked = scheme != nil || host.hasPrefix("www.")
  }

  /// What RFC 3986 lets an address be made of.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default: ("!"..."~").contains(scalar)
    }
  }

  /// Marks that end a sentence are no part of the address before them.
  private static func mayEnd(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || "/=&#_-~".unicodeScalars.contains(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// Names of letters, digits and hyphens between dots, the last of at least two letters.
  private static func isHost(_ host: Substring) -> Bool {
    let names = host.split(separator: ".", omittingEmptySubsequences: false)
    guard names.count > 1, let top = names.last, top.count > 1 else { return false }
    let areNames = names.allSatisfy { name in
      !name.isEmpty && name.unicodeScalars.allSatisfy { Self.isLetterOrDigit($0) || $0 == "-" }
    }
    return areNames && top.unicodeScalars.allSatisfy { ("a"..."z").contains($0) }
  }
}
