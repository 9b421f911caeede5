/// Where a conversation stands (Lex V2 `SessionState`).
package struct SessionState: Hashable, Sendable {
  package var dialogAction: DialogAction?
  package var intent: Intent?
  package var activeContexts: [ActiveContext]
  package var sessionAttributes: [String: String]
  /// The same for the whole session.
  package var originatingRequestID: String?

  package init(
    dialogAction: DialogAction? = nil, intent: Intent? = nil,
    activeContexts: [ActiveContext] = [], sessionAttributes: [String: String] = [:],
    originatingRequestID: String? = nil
  ) {
    self.dialogAction = dialogAction
    self.intent = intent
    self.activeContexts = activeContexts
    self.sessionAttributes = sessionAttributes
    self.originatingRequestID = originatingRequestID
  }
}

/// Something the conversation is about for a while (Lex V2 `ActiveContext`).
package struct ActiveContext: Hashable, Sendable, Codable {
  package struct TimeToLive: Hashable, Sendable, Codable {
    package var timeToLiveInSeconds: Int
    package var turnsToLive: Int

    package init(timeToLiveInSeconds: Int, turnsToLive: Int) {
      self.timeToLiveInSeconds = timeToLiveInSeconds
      self.turnsToLive = turnsToLive
    }
  }

  package var name: String
  package var timeToLive: TimeToLive
  package var contextAttributes: [String: String]

  package init(name: String, timeToLive: TimeToLive, contextAttributes: [String: String] = [:]) {
    self.name = name
    self.timeToLive = timeToLive
    self.contextAttributes = contextAttributes
  }
}

extension SessionState: Codable {
  private enum CodingKeys: String, CodingKey {
    case dialogAction, intent, activeContexts, sessionAttributes
    case originatingRequestID = "originatingRequestId"
  }

  /// Reads Lex's JSON; every field may be absent.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      dialogAction: try container.decodeIfPresent(DialogAction.self, forKey: .dialogAction),
      intent: try container.decodeIfPresent(Intent.self, forKey: .intent),
      activeContexts: try container.decodeIfPresent([ActiveContext].self, forKey: .activeContexts)
        ?? [],
      sessionAttributes: try container.decodeIfPresent(
        [String: String].self, forKey: .sessionAttributes) ?? [:],
      originatingRequestID: try container.decodeIfPresent(
        String.self, forKey: .originatingRequestID))
  }
}
