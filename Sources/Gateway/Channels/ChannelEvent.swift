/// Something that a chat platform says to the bot.
package struct ChannelEvent: Hashable, Sendable, Codable {
  package enum Input: Hashable, Sendable, Codable {
    case message(String)
    /// The value of a pressed button.
    case button(String)
    /// A conversation is opened without a word, perhaps with a parameter of its link.
    case launch(String?)
    /// A recording, which nobody here can listen to.
    case audio
  }

  package var input: Input
  /// The platform's identifiers that make the conversation: two people never share one.
  package var conversation: [String]
  /// The platform's identifier of the event; nil where it has none.
  package var id: String?
  /// The language that the platform believes the user has.
  package var locale: String?
  /// Where the reply goes, in the platform's own words.
  package var address: [String: String]

  package init(
    input: Input, conversation: [String], id: String? = nil, locale: String? = nil,
    address: [String: String] = [:]
  ) {
    self.input = input
    self.conversation = conversation
    self.id = id
    self.locale = locale
    self.address = address
  }

  /// Where the platform has no identifier, this delivery is an event of its own.
  package func identified(by fresh: () -> String) -> (event: ChannelEvent, id: String) {
    if let id { return (self, id) }
    var event = self
    let id = fresh()
    event.id = id
    return (event, id)
  }
}
