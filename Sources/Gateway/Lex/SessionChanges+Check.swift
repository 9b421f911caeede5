import Conversation

/// A client may put an intent of its own choice under way, but only one that there is.
extension SessionChanges {
  /// - Throws: `LexError` naming the field that holds an intent or slot unknown to the locale.
  func check(against locale: BotLocale) throws(LexError) {
    guard let intent, intent.name != .fallback else { return }
    guard let definition = locale.intent(intent.name) else {
      throw .unknown("sessionState.intent.name", "no intent is called '\(intent.name)'")
    }
    for slot in intent.slots.names where definition.slot(slot) == nil {
      throw .unknown(
        "sessionState.intent.slots.\(slot)", "intent '\(intent.name)' has no such slot")
    }
    if case .elicitSlot(let slot) = dialogAction, definition.slot(slot) == nil {
      throw .unknown(
        "sessionState.dialogAction.slotToElicit", "intent '\(intent.name)' has no slot '\(slot)'")
    }
  }
}

extension LexError {
  fileprivate static func unknown(_ field: String, _ problem: String) -> LexError {
    LexError(kind: .validation, message: "\(field): \(problem)")
  }
}
