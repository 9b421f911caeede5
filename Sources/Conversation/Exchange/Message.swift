/// One message of the bot (Lex V2 `Message`).
package struct Message: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case plainText(String)
    case ssml(String)
    case customPayload(String)
    case imageResponseCard(ImageResponseCard)
  }

  package var content: Content

  package init(_ content: Content) { self.content = content }
}

/// A card with buttons (Lex V2 `ImageResponseCard`).
package struct ImageResponseCard: Hashable, Sendable, Codable {
  package struct Button: Hashable, Sendable, Codable {
    package var text: String
    /// What the bot hears when the button is pressed.
    package var value: String

    package init(text: String, value: String) {
      self.text = text
      self.value = value
    }
  }

  package var title: String
  package var subtitle: String?
  package var imageUrl: String?
  package var buttons: [Button]?

  package init(
    title: String, subtitle: String? = nil, imageUrl: String? = nil, buttons: [Button]? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.imageUrl = imageUrl
    self.buttons = buttons
  }
}
