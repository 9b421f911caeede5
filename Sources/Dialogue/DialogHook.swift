import Conversation

/// When an intent's own hook is asked: after every user input of the intent, before the bot acts
/// on it (Lex `DialogCodeHook`).
extension Walk {
  /// The call that comes before `stage`; nil: none does.
  mutating func dialogHook(before stage: Stage) -> HookCall? {
    guard let hook = definition.hook else { return nil }
    switch stage {
    case .elicit, .confirm, .fulfill, .declined: break
    case .slotFailed, .confirmationFailed, .fulfilled, .failed, .closing, .fallback,
      .elicitIntent:
      return nil
    }
    let proposal = stage.question
    let proposed = proposal.map { ", proposing \($0.dialogAction.type)" } ?? ""
    trace.note("call hook", "\(hook), about the input\(proposed)")
    return HookCall(hook: hook, source: .dialog, proposal: proposal, passed: passed)
  }
}
