import Foundation

/// Which addresses that stand in a request may be answered at.
package enum ReplyHost {
  /// Only a platform's own host, by https, without a user or a port of the sender's choice.
  package static func allows(_ address: String, under domain: String) -> Bool {
    guard let parts = URLComponents(string: address), parts.scheme?.lowercased() == "https",
      parts.user == nil, parts.password == nil, parts.port == nil || parts.port == 443,
      let host = parts.host?.lowercased()
    else { return false }
    return host == domain || host.hasSuffix("." + domain)
  }
}
