import Conversation
import Sessions

/// A chat platform's delivery of something said.
package struct Delivery: Sendable {
  /// The platform's own identifier of it: what comes twice is answered once.
  package let event: String
  /// What is to be sent with these messages; asked for just before the turn is saved, and written
  /// in its transaction.
  package let posts: @Sendable ([Message]) -> [Post]

  package init(event: String, posts: @escaping @Sendable ([Message]) -> [Post] = { _ in [] }) {
    self.event = event
    self.posts = posts
  }
}
