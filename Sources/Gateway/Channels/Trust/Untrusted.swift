/// A request that nobody vouches for. Whoever sent it is told no more than that.
package struct Untrusted: Error, Hashable {
  /// For the log.
  package let reason: String
}
