/// What a user said, and what came along with it (Lex V2 `RecognizeText`'s request).
package struct Utterance: Hashable, Sendable {
  package var text: String
  /// For this turn alone. Names that begin with `x-amz-lex:` and `x-mynah:` are reserved.
  package var requestAttributes: [String: String]
  /// Changes to the session that the client asks for before the text is read.
  package var changes: SessionChanges

  package init(
    _ text: String, requestAttributes: [String: String] = [:],
    changes: SessionChanges = SessionChanges()
  ) {
    self.text = text
    self.requestAttributes = requestAttributes
    self.changes = changes
  }
}

/// What a client replaces in a session's state; what is nil stays (Lex V2's merge rule).
package struct SessionChanges: Hashable, Sendable, Codable {
  package var dialogAction: DialogAction?
  package var intent: Intent?
  package var activeContexts: [ActiveContext]?
  package var sessionAttributes: [String: String]?

  package init(
    dialogAction: DialogAction? = nil, intent: Intent? = nil,
    activeContexts: [ActiveContext]? = nil, sessionAttributes: [String: String]? = nil
  ) {
    self.dialogAction = dialogAction
    self.intent = intent
    self.activeContexts = activeContexts
    self.sessionAttributes = sessionAttributes
  }

  package func applied(to state: SessionState) -> SessionState {
    var state = state
    if let dialogAction { state.dialogAction = dialogAction }
    if let intent { state.intent = intent }
    if let activeContexts { state.activeContexts = activeContexts }
    if let sessionAttributes { state.sessionAttributes = sessionAttributes }
    return state
  }
}
