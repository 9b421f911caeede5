import Conversation

/// What buttons a platform can show.
package struct ButtonLimits: Hashable, Sendable {
  /// None where it has no buttons.
  package var count: Int
  /// The longest label, in characters.
  package var label: Int
  /// The longest value, in bytes of UTF-8.
  package var value: Int

  package init(count: Int, label: Int = 0, value: Int = 0) {
    self.count = count
    self.label = label
    self.value = value
  }

  package static let none = ButtonLimits(count: 0)

  /// The buttons with labels cut to fit; nil where they cannot be shown, or not be told apart.
  package func fitting(_ buttons: [ImageResponseCard.Button]) -> [ImageResponseCard.Button]? {
    guard buttons.count <= count, buttons.allSatisfy({ $0.value.utf8.count <= value }) else {
      return nil
    }
    let shown = buttons.map { ImageResponseCard.Button(text: cut($0.text), value: $0.value) }
    return Set(shown.map(\.text)).count == shown.count ? shown : nil
  }

  private func cut(_ text: String) -> String {
    text.count <= label ? text : text.prefix(label - 1) + "…"
  }

  /// What the bot hears when `text` is typed after `buttons` were shown: the value of the button
  /// of that label, or of that number where they were numbered.
  package func meaning(of text: String, after buttons: [ImageResponseCard.Button]) -> String {
    if let button = buttons.first(where: { $0.text == text }) { return button.value }
    guard fitting(buttons) == nil, let number = Int(text), buttons.indices.contains(number - 1)
    else { return text }
    return buttons[number - 1].value
  }
}
