/// A question to a code hook (Lex V2 Lambda input event, the part that dialogue decides).
package struct HookCall: Hashable, Sendable {
  /// Lex V2 `invocationSource`.
  package enum Source: String, Hashable, Sendable, Codable {
    case dialog = "DialogCodeHook"
    case fulfillment = "FulfillmentCodeHook"
  }

  package var hook: Hook.Name
  package var source: Source

  package init(hook: Hook.Name, source: Source) {
    self.hook = hook
    self.source = source
  }
}

/// A code hook's answer (Lex V2 Lambda response). What is nil was not in the answer.
package struct HookAnswer: Hashable, Sendable {
  package var dialogAction: DialogAction
  package var intent: Intent?
  package var sessionAttributes: [String: String]?
  package var activeContexts: [ActiveContext]?
  package var messages: [Message]

  package init(
    dialogAction: DialogAction, intent: Intent? = nil, sessionAttributes: [String: String]? = nil,
    activeContexts: [ActiveContext]? = nil, messages: [Message] = []
  ) {
    self.dialogAction = dialogAction
    self.intent = intent
    self.sessionAttributes = sessionAttributes
    self.activeContexts = activeContexts
    self.messages = messages
  }
}
