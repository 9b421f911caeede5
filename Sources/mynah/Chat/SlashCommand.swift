import Conversation

/// What a person may type in the chat besides talking.
enum SlashCommand: Equatable {
  case help, why, slots, state, reset, quit
  case locale(LocaleID?)
  case say(String)
  case unknown(String)

  /// Nil: the line is something said to the bot.
  init?(_ line: String) {
    guard line.hasPrefix("/") else { return nil }
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let argument = parts.count > 1 ? parts[1] : nil
    switch parts[0] {
    case "/help": self = .help
    case "/why": self = .why
    case "/slots": self = .slots
    case "/state": self = .state
    case "/reset": self = .reset
    case "/quit", "/exit": self = .quit
    case "/locale": self = .locale(argument.map { LocaleID($0) })
    case "/say": self = .say(argument ?? "")
    default: self = .unknown(parts[0])
    }
  }

  static let summary = """
    /why          why the bot answered so: intents and what spoke for them, spans, slots, rules
    /slots        the slots of the intent under way
    /state        the session's state, as JSON
    /reset        begin the conversation anew
    /locale [L]   the bot's locales, or change to one of them
    /say TEXT     speak a text in the bot's voice
    /quit         leave (or Ctrl-D)
    """
}
