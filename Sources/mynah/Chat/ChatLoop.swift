import Assistant
import Conversation
import Foundation
import Sessions
import Understanding

/// The conversation at the terminal: a line in, the bot's reply out.
struct ChatLoop {
  let assistant: Assistant
  let bot: Bot
  private var voice: ChatVoice
  private var session: Session.ID
  private var lastReply: Reply?
  private var buttons = NumberedButtons()
  private let style = Style.output

  init(assistant: Assistant, bot: Bot, session: Session.ID, voice: ChatVoice) {
    self.assistant = assistant
    self.bot = bot
    self.session = session
    self.voice = voice
  }

  /// Reads until the end of input or `/quit`. A line that the bot cannot answer ends nothing.
  mutating func run() async throws {
    var lines = ChatInput()
    while let line = lines.next(prompt: prompt) {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty else { continue }
      guard let command = SlashCommand(line) else {
        do { try await hear(buttons.meaning(of: line)) } catch let error as AssistantError {
          Terminal.say(Style.error.red("error: ") + "\(error)")
        }
        continue
      }
      if command == .quit { return }
      try await obey(command)
    }
  }

  /// What stands before the cursor: the bot, and the locale it listens in.
  private var prompt: String { "\(bot.name) \(session.locale)> " }

  private mutating func hear(_ text: String) async throws {
    let reply = try await assistant.reply(to: Utterance(text), in: session)
    for failure in reply.hookFailures { Terminal.say(Style.error.red("hook: ") + "\(failure)") }
    for message in reply.messages {
      Terminal.print(style.cyan(message.plainText ?? "(custom payload)"))
      if case .customPayload(let payload) = message.content { Terminal.print(payload) }
    }
    buttons = NumberedButtons(reply.messages)
    buttons.lines.forEach(Terminal.print)
    lastReply = reply
    await speak(reply.messages)
  }

  /// A reply that cannot be heard can still be read, so that the conversation goes on.
  private mutating func speak(_ messages: [Message]) async {
    do { try await voice.speak(messages) } catch {
      Terminal.say(Style.error.red("speech: ") + sentence(for: error))
    }
  }

  private mutating func obey(_ command: SlashCommand) async throws {
    switch command {
    case .help: Terminal.print(SlashCommand.summary)
    case .why: try await why()
    case .slots: await showSlots()
    case .state: try await showState()
    case .reset: try await reset()
    case .locale(let locale): try change(to: locale)
    case .say(let text): await speak([Message(.plainText(text))])
    case .unknown(let name): Terminal.say("no command is called '\(name)'; see /help")
    case .quit: break
    }
  }

  private func why() async throws {
    guard let lastReply else { return Terminal.say("nothing has been said yet") }
    let loaded = try await assistant.bots.loaded(
      BotLocale.ID(bot: session.bot, locale: session.locale))
    let evidence = try Explainer(loaded.understanding).explanation(
      of: lastReply.heard.utterance, at: loaded.now)
    Explanation(reply: lastReply, evidence: evidence, style: style).lines.forEach(Terminal.print)
  }

  private func showSlots() async {
    guard let intent = lastReply?.state.session.intent else {
      return Terminal.say("no intent is under way")
    }
    Terminal.print("\(intent.name)")
    SlotList(slots: intent.slots).lines.forEach { Terminal.print("  " + $0) }
  }

  private func showState() async throws {
    guard let state = try await assistant.state(of: session) else {
      return Terminal.say("nothing has been said yet")
    }
    try JSONLine.print(state)
  }

  private mutating func reset() async throws {
    try await assistant.forget(session)
    lastReply = nil
    buttons = NumberedButtons()
    Terminal.say("the conversation begins anew")
  }

  private mutating func change(to locale: LocaleID?) throws {
    let known = bot.locales.keys.sorted().map(\.text).joined(separator: ", ")
    guard let locale else { return Terminal.say("locales: \(known)") }
    guard bot.locales[locale] != nil else {
      return Terminal.say("'\(bot.name)' has no locale '\(locale)'; it has \(known)")
    }
    session = try Session.ID(bot: bot.id, locale: locale, name: session.name)
    lastReply = nil
    buttons = NumberedButtons()
  }
}
