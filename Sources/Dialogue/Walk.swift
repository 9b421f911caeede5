import Conversation

/// One step under way: the state so far, what was said, and why.
///
/// The rules are extensions of it, a file each.
struct Walk {
  /// Stages in one turn. A real intent takes a handful; hooks could hand on for ever.
  static let limit = 100

  let dialogue: Dialogue
  let seed: UInt64
  let words: ValueWords?
  var state: DialogueState
  var messages: [Message] = []
  var trace = Trace()
  /// The stages passed in this turn, hooks' earlier steps included.
  var passed: [String] = []
  /// The bot says nothing more: a hook or client has spoken in its place.
  var isSilent = false
  /// What "repeat" shall repeat, where that is not simply what is said now.
  var toRepeat: [Message]?

  init(of dialogue: Dialogue, from state: DialogueState, seed: UInt64, words: ValueWords?) {
    self.dialogue = dialogue
    self.state = state
    self.seed = seed
    self.words = words
    completeSlots()
  }

  /// The intent under way. Where none is, it is the fallback's.
  var intent: Intent {
    get { state.session.intent ?? Intent(name: .fallback) }
    set { state.session.intent = newValue }
  }

  /// What the bot says of the intent under way. An intent that it does not have asks for nothing.
  var definition: IntentDefinition {
    dialogue.locale.intent(intent.name) ?? IntentDefinition(name: intent.name)
  }

  /// Something is asked, or could go on being asked.
  var hasOpenIntent: Bool {
    guard let intent = state.session.intent, intent.name != .fallback else { return false }
    switch intent.state {
    case .fulfilled, .failed: return false
    case .inProgress, .readyForFulfillment, .waiting, .fulfillmentInProgress:
      return state.session.dialogAction != .close
    }
  }

  /// Goes from `stage` to stage until someone must be waited for.
  mutating func go(from stage: Stage) -> Next {
    var stage = stage
    while true {
      passed.append("\(intent.name) \(stage)")
      guard passed.count <= Self.limit else { return breakLoop() }
      switch enter(stage) {
      case .then(let following): stage = following
      case .wait(let next): return next
      }
    }
  }

  /// Ends the turn by asking the user, or by closing.
  mutating func expect(_ dialogAction: DialogAction, attempt: Int = 0) -> Outcome {
    state.session.dialogAction = dialogAction
    state.attempt = attempt
    return .wait(.reply)
  }

  func step(_ next: Next) -> Step {
    var state = state
    if let said = toRepeat ?? (messages.isEmpty ? nil : messages) { state.lastMessages = said }
    return Step(state: state, messages: messages, next: next, trace: trace)
  }

  /// Clients give some slots only, and an edited bot may have got new ones.
  private mutating func completeSlots() {
    guard let names = state.session.intent?.slots.names else { return }
    for slot in definition.slots where !names.contains(slot.name) { intent.slots[slot.name] = nil }
  }

  private mutating func breakLoop() -> Next {
    let last = passed.removeLast()
    let start = passed.lastIndex(of: last) ?? passed.startIndex
    let loop = (passed[start...] + [last]).joined(separator: " → ")
    trace.note("break loop", "more than \(Self.limit) stages in one turn: \(loop)")
    _ = enter(.failed)
    return .reply
  }
}
