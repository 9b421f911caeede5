/// What somebody wants said.
package struct SpeechRequest: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    case ssml(String)
  }

  package var content: Content
  package var voice: Voice.ID
  /// Of the voice's own; what an SSML document says goes on top of it.
  package var rate = 1.0
  /// Consulted in this order.
  package var lexicons: [Lexicon.Name] = []

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

extension SpeechRequest {
  /// How many characters are said: tags are not counted. All of a document that is no SSML.
  package var characters: Int {
    guard case .ssml(let document) = content else { return source.unicodeScalars.count }
    var tokens = XMLTokenizer(Letters(document, at: 0, style: 0))
    var count = 0
    do {
      while let token = try tokens.next() {
        if case .text(let letters) = token { count += letters.count }
      }
    } catch { return source.unicodeScalars.count }
    return count
  }
}
