import Foundation
import Language
import Yams

extension NodeReader {
  /// The name of a time zone, as IANA has it.
  func timeZone(_ node: Node?) -> String? {
    guard let node, let name = text(node, "'timeZone'") else { return nil }
    if TimeZone(identifier: name) == nil {
      let nearest = EditDistance.nearest(to: name, among: TimeZone.knownTimeZoneIdentifiers)
      report(.unknownTimeZone(name, nearest: nearest), at: node)
    }
    return name
  }
}
