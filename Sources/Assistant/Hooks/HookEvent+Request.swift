import Conversation
import Sessions

extension HookEvent {
  package init(_ request: HookRequest) {
    let heard = request.heard
    let session = request.state.session
    invocationSource = request.call.source
    inputMode = request.inputMode
    responseContentType = request.responseContentType
    sessionId = request.session.name
    inputTranscript = heard.utterance
    rawInputTranscript = request.utterance.text
    bot = BotVersion(request)
    interpretations = Self.readings(request)
    proposedNextState = Self.proposal(request)
    requestAttributes = request.utterance.requestAttributes
      .merging(["x-mynah:now": request.now]) { _, now in now }
    sessionState = State(
      sessionAttributes: session.sessionAttributes, activeContexts: session.activeContexts,
      intent: request.intent, originatingRequestId: session.originatingRequestID)
    transcriptions = [
      Transcription(
        transcription: heard.utterance, rawTranscription: request.utterance.text,
        resolvedContext: Transcription.Context(intent: request.intent.name),
        resolvedSlots: Self.resolvedSlots(request))
    ]
  }

  /// Handlers take the first reading for the intent under way, so that it comes first also when
  /// the utterance alone, "three days", would rather be another intent.
  private static func readings(_ request: HookRequest) -> [Reading] {
    let heard = request.heard.interpretations
    let current = heard.first { $0.intent == request.intent.name }
    let others = heard.filter { $0.intent != request.intent.name }.map { other in
      Reading(
        intent: Intent(name: other.intent, slots: slots(of: other, in: request.locale)),
        nluConfidence: other.confidence)
    }
    return [Reading(intent: request.intent, nluConfidence: current?.confidence)]
      + others.prefix(4)
  }

  private static func slots(of interpretation: Interpretation, in locale: BotLocale?) -> Slots {
    var slots = Slots(names: locale?.intent(interpretation.intent)?.slots.map(\.name) ?? [])
    for (name, value) in interpretation.slots { slots[name] = value }
    return slots
  }

  /// Lex proposes only in dialogue, and only slots.
  private static func proposal(_ request: HookRequest) -> ProposedState? {
    guard request.call.source == .dialog, let proposal = request.call.proposal,
      case .elicitSlot = proposal.dialogAction
    else { return nil }
    let attempt = proposal.attempt == 0 ? "Initial" : "Retry\(proposal.attempt)"
    return ProposedState(
      dialogAction: proposal.dialogAction, intent: request.intent,
      prompt: ProposedState.Prompt(attempt: attempt))
  }

  /// What this utterance has filled: slots heard in it, and the slot that it answers.
  private static func resolvedSlots(
    _ request: HookRequest
  ) -> [Slot.Name: Transcription.ResolvedSlot] {
    let heard = request.heard
    var values = heard.interpretations.first { $0.intent == request.intent.name }?.slots ?? [:]
    for (name, value) in request.intent.slots.filled where value == heard.answer {
      values[name] = value
    }
    return values.mapValues { value in
      Transcription.ResolvedSlot(
        value: .init(
          originalValue: value.originalValue, resolvedValues: value.resolvedValues))
    }
  }
}

extension HookEvent.BotVersion {
  init(_ request: HookRequest) {
    id = request.bot.id
    name = request.bot.name
    aliasId = request.session.alias
    aliasName =
      request.session.alias == Session.ID.workingCopy ? "TestBotAlias" : request.session.alias
    localeId = request.session.locale.lexSpelling
    version = "DRAFT"
  }
}
