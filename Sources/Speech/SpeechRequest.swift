/// What somebody wants said.
package struct SpeechRequest: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    case ssml(String)
  }

  package var content: Content
  package var voice: Voice.ID

  package init(_ content: Content, voice: Voice.ID) {
    self.content = content
    self.voice = voice
  }

  /// The request as it was sent, which offsets refer to.
  package var source: String {
    switch content {
    case .text(let text), .ssml(let text): text
    }
  }
}
