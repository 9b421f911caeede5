import Conversation
import Dialogue
import Foundation
import Logging
import Sessions
import SlotTypes

/// Answers: runs one turn of a conversation, from what was said to what is remembered.
package struct Assistant: Sendable {
  /// The longest utterance that is heard, in UTF-16 code units: four times what Lex allows.
  package static let longestUtterance = 4096

  package let bots: BotShelf
  package let sessions: SessionStore
  private let hooks: HookCaller
  private let turns = TurnQueue()
  private let clock: ConversationClock
  private let logger: Logger

  package init(
    bots: BotShelf, sessions: SessionStore, hooks: HookCaller,
    clock: ConversationClock = ConversationClock(), logger: Logger
  ) {
    self.bots = bots
    self.sessions = sessions
    self.hooks = hooks
    self.clock = clock
    self.logger = logger
  }

  /// Runs one turn: hears `utterance`, answers, and remembers.
  ///
  /// Turns of one session pass one after the other. The reply is returned only when the turn is
  /// on the disk.
  ///
  /// - Throws: `AssistantError` for a bot that cannot answer, or an utterance that is too long;
  ///   `SessionStoreError`, with `conflict` when another process saved a turn of this session in
  ///   between.
  package func reply(to utterance: Utterance, in session: Session.ID) async throws -> Reply {
    let loaded = try await loaded(for: utterance, in: session)
    return try await turns.run(in: session) {
      try await turn(hearing: utterance, in: session, of: loaded)
    }
  }

  /// What the bot says to something that a platform may deliver more than once.
  ///
  /// Delivered again, it gets the same messages: no turn is run and no hook is called.
  package func messages(
    answering delivery: Delivery, to utterance: Utterance, in session: Session.ID
  ) async throws -> [Message] {
    let loaded = try await loaded(for: utterance, in: session)
    return try await turns.run(in: session) {
      if let earlier = try await sessions.turn(answering: delivery.event, in: session) {
        return earlier.turn.messages
      }
      return try await turn(hearing: utterance, in: session, of: loaded, answering: delivery)
        .messages
    }
  }

  private func loaded(
    for utterance: Utterance, in session: Session.ID
  ) async throws -> LoadedLocale {
    try Self.checkLength(of: utterance.text)
    return try await bots.loaded(BotLocale.ID(bot: session.bot, locale: session.locale))
  }

  private func turn(
    hearing utterance: Utterance, in session: Session.ID, of loaded: LoadedLocale,
    answering delivery: Delivery? = nil
  ) async throws -> Reply {
    try await turn(utterance, in: session, of: loaded, answering: delivery) { state, now, watch in
      await answer(utterance, from: state, in: session, of: loaded, at: now, &watch)
    }
  }

  /// The turn itself, once its session is free: what `answer` makes of where the session stands
  /// is on the disk when it returns.
  private func turn(
    _ utterance: Utterance, in session: Session.ID, of loaded: LoadedLocale,
    answering delivery: Delivery? = nil,
    _ answer: (DialogueState, Date, inout Stopwatch) async throws -> Reply
  ) async throws -> Reply {
    let now = clock.now()
    let stored = try await sessions.session(session, at: now)
    var watch = Stopwatch()
    let reply = try await answer(stored?.state ?? .new(), now, &watch)
    var turn = reply.turn(of: utterance, at: now, idle: loaded.bot.idle, took: watch.microseconds)
    turn.record.event = delivery?.event
    turn.posts = delivery?.posts(reply.messages) ?? []
    try await sessions.save(turn, for: session, replacing: stored?.revision)
    return reply
  }

  /// Sets the session as a client asks (Lex `PutSession`), says `messages`, and what follows.
  ///
  /// Without a dialog action the question that was asked stays.
  ///
  /// - Throws: `AssistantError.impossible` for what the bot cannot do; what `reply` throws.
  package func put(
    _ utterance: Utterance, saying messages: [Message], in session: Session.ID
  ) async throws -> Reply {
    let loaded = try await loaded(for: utterance, in: session)
    return try await turns.run(in: session) {
      try await turn(utterance, in: session, of: loaded) { state, now, watch in
        try await put(
          utterance, saying: messages, into: state, in: session, of: loaded, at: now, &watch)
      }
    }
  }

  /// - Throws: `AssistantError.tooLong`.
  package static func checkLength(of utterance: String) throws(AssistantError) {
    let length = utterance.utf16.count
    guard length <= longestUtterance else { throw .tooLong(length, limit: longestUtterance) }
  }

  /// Where the session stands; nil when there is none, or when it has expired.
  package func state(of session: Session.ID) async throws -> DialogueState? {
    try await sessions.session(session, at: clock.now())?.state
  }

  /// Ends the session. Its log stays.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  package func forget(_ session: Session.ID) async throws -> Bool {
    try await turns.run(in: session) { try await sessions.delete(session) }
  }

  /// What the bot answers, and the state in which that leaves the conversation.
  private func answer(
    _ utterance: Utterance, from state: DialogueState, in session: Session.ID,
    of loaded: LoadedLocale, at now: Date, _ watch: inout Stopwatch
  ) async -> Reply {
    var state = state
    state.session = utterance.changes.applied(to: state.session)
    let reference = loaded.reference(at: now, for: utterance, in: state.session)
    let heard = watch.measure("understanding") {
      loaded.understanding.interpret(
        utterance.text, expecting: loaded.dialogue.expectation(in: state),
        completing: loaded.dialogue.partial(in: state), at: reference)
    }
    let step = loaded.dialogue.step(
      state, .heard(heard), seed: session.seed, words: ValueWords(loaded.slotTypes, at: reference))
    return await finish(
      Reply(step, heard: heard), after: step, of: utterance, in: session, of: loaded,
      at: reference, &watch)
  }

  private func put(
    _ utterance: Utterance, saying messages: [Message], into state: DialogueState,
    in session: Session.ID, of loaded: LoadedLocale, at now: Date, _ watch: inout Stopwatch
  ) async throws -> Reply {
    let heard = Heard(utterance: utterance.text)
    guard let action = utterance.changes.dialogAction else {
      var state = state
      state.session = utterance.changes.applied(to: state.session)
      return Reply(messages, state: state, heard: heard)
    }
    let put = HookAnswer(action, utterance.changes, messages: messages)
    if let mistake = loaded.dialogue.mistake(in: put, at: state) {
      throw AssistantError.impossible(mistake)
    }
    let reference = loaded.reference(at: now, for: utterance, in: state.session)
    let step = loaded.dialogue.step(
      state, .sessionPut(put), seed: session.seed,
      words: ValueWords(loaded.slotTypes, at: reference))
    return await finish(
      Reply(step, heard: heard), after: step, of: utterance, in: session, of: loaded,
      at: reference, &watch)
  }

  /// Asks the hooks that the turn needs, one after the other.
  private func finish(
    _ reply: Reply, after step: Step, of utterance: Utterance, in session: Session.ID,
    of loaded: LoadedLocale, at reference: ReferenceTime, _ watch: inout Stopwatch
  ) async -> Reply {
    let words = ValueWords(loaded.slotTypes, at: reference)
    var reply = reply
    var step = step
    while case .callHook(let call) = step.next {
      let request = HookRequest(
        bot: loaded.bot, session: session, utterance: utterance, heard: reply.heard,
        state: step.state, call: call, now: reference.description)
      let answer = await watch.measure("hooks") { await ask(request, reply: &reply) }
      step = loaded.dialogue.step(step.state, answer, seed: session.seed, words: words)
      reply.append(step)
    }
    return reply
  }

  /// The hook's answer, or the fact of its failure, as the dialogue takes it.
  private func ask(_ request: HookRequest, reply: inout Reply) async -> Input {
    let call = request.call
    do throws(HookFailure) {
      return .hookAnswered(try await hooks.call(request), for: call)
    } catch {
      logger.error("\(error)", metadata: ["session": "\(request.session)"])
      reply.hookFailures.append(error)
      return .hookFailed(reason: "\(error)", for: call)
    }
  }
}

extension HookAnswer {
  /// A session as a client puts it is like the answer of a hook.
  fileprivate init(_ action: DialogAction, _ changes: SessionChanges, messages: [Message]) {
    self.init(
      dialogAction: action, intent: changes.intent, sessionAttributes: changes.sessionAttributes,
      activeContexts: changes.activeContexts, messages: messages)
  }
}
