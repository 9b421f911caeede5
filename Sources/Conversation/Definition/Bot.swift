/// A bot as its author wrote it: what `bot.yaml` says, and its locales.
package struct Bot: Hashable, Sendable {
  /// Ten alphanumerics, as Lex's clients insist.
  package struct ID: Identifier {
    package let text: String
    package init(_ text: String) { self.text = text }
  }

  package var id: ID
  package var name: String
  package var description: String?
  /// How long a silent session lives (Lex: 1 minute to 24 hours).
  package var idle: Duration
  /// IANA name of the time zone in which dates and times are meant; nil: the machine's.
  package var timeZone: String?
  package var hooks: [Hook.Name: Hook]
  /// The chat platforms that the bot is on.
  package var channels: [ChannelPlatform: ChannelSettings]
  package var locales: [LocaleID: BotLocale]
  /// The bot's folder, where its hooks run.
  package var folder: String

  package init(
    id: ID, name: String, description: String? = nil, idle: Duration = .seconds(300),
    timeZone: String? = nil, hooks: [Hook.Name: Hook] = [:],
    channels: [ChannelPlatform: ChannelSettings] = [:], locales: [LocaleID: BotLocale] = [:],
    folder: String = ""
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.idle = idle
    self.timeZone = timeZone
    self.hooks = hooks
    self.channels = channels
    self.locales = locales
    self.folder = folder
  }
}

/// A code hook: what is asked when the bot's file is not enough (a Lambda function in Lex).
package struct Hook: Hashable, Sendable {
  package struct Name: Identifier {
    package let text: String
    package init(_ text: String) { self.text = text }
  }

  package enum Target: Hashable, Sendable {
    /// A program and its arguments, run in the bot's folder with the event on standard input.
    case run([String])
    /// An address that takes the event by POST.
    case url(String)
  }

  package var target: Target
  /// Lex allows 30 s.
  package var timeout: Duration

  package init(target: Target, timeout: Duration = .seconds(30)) {
    self.target = target
    self.timeout = timeout
  }
}
