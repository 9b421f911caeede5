/// A question to a code hook (Lex V2 Lambda input event, the part that dialogue decides).
package struct HookCall: Hashable, Sendable {
  /// Lex V2 `invocationSource`.
  package enum Source: String, Hashable, Sendable, Codable {
    case dialog = "DialogCodeHook"
    case fulfillment = "FulfillmentCodeHook"
  }

  /// What the bot does next if the hook only delegates (Lex V2 `proposedNextState`).
  package struct Proposal: Hashable, Sendable {
    package var dialogAction: DialogAction
    /// 0 for `Initial`, n for `Retry<n>`.
    package var attempt: Int

    package init(dialogAction: DialogAction, attempt: Int) {
      self.dialogAction = dialogAction
      self.attempt = attempt
    }
  }

  package var hook: Hook.Name
  package var source: Source
  /// Nil where nothing would be asked next.
  package var proposal: Proposal?
  /// The stages passed in this turn before the call, by which an endless walk is noticed.
  package var passed: [String]

  package init(
    hook: Hook.Name, source: Source, proposal: Proposal? = nil, passed: [String] = []
  ) {
    self.hook = hook
    self.source = source
    self.proposal = proposal
    self.passed = passed
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
