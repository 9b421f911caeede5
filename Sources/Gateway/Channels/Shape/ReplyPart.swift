import Conversation

/// One message of the bot as any platform can show it: words, perhaps a picture, perhaps buttons.
package struct ReplyPart: Hashable, Sendable {
  package typealias Button = ImageResponseCard.Button

  package var text: String
  package var image: String?
  package var buttons: [Button] = []

  /// The reply in parts that keep a platform's limits.
  package static func parts(_ messages: [Message], for channel: some Channel) -> [ReplyPart] {
    messages.compactMap(ReplyPart.init)
      .map { $0.keeping(channel.buttons) }
      .flatMap { $0.split(at: channel.longestText) }
  }

  /// Nil for a message without anything to show.
  private init?(_ message: Message) {
    if case .customPayload(let payload) = message.content {
      text = payload
    } else {
      text = message.plainText ?? ""
    }
    if case .imageResponseCard(let card) = message.content { image = card.imageUrl }
    buttons = message.buttons
    if text.isEmpty, image == nil, buttons.isEmpty { return nil }
  }

  package init(text: String, image: String? = nil, buttons: [Button] = []) {
    self.text = text
    self.image = image
    self.buttons = buttons
  }

  /// Buttons that the platform cannot show become numbered lines.
  private func keeping(_ limits: ButtonLimits) -> ReplyPart {
    guard !buttons.isEmpty else { return self }
    if let shown = limits.fitting(buttons) {
      return ReplyPart(text: text, image: image, buttons: shown)
    }
    let lines = buttons.enumerated().map { "\($0 + 1). \($1.text)" }
    return ReplyPart(
      text: ([text] + lines).filter { !$0.isEmpty }.joined(separator: "\n"), image: image)
  }

  /// A picture goes with the first piece, the buttons with the last.
  private func split(at limit: Int) -> [ReplyPart] {
    var pieces = TextSplitter(limit: limit).pieces(of: text).map { ReplyPart(text: $0) }
    if pieces.isEmpty { pieces = [ReplyPart(text: "")] }
    pieces[0].image = image
    pieces[pieces.count - 1].buttons = buttons
    return pieces
  }
}
