/// A chat platform that a bot can be put on: one case and its settings here, one file in `Gateway`.
package enum ChannelPlatform: String, Hashable, Sendable, CaseIterable {
  case slack, telegram, kakao, twilio

  /// What `bot.yaml` has to say about it.
  package var required: [String] {
    switch self {
    case .slack: ["signingSecret", "token"]
    case .telegram: ["token", "secret"]
    case .kakao: ["header", "value"]
    case .twilio: ["authToken", "publicURL"]
    }
  }

  /// What `bot.yaml` may say about it, beside `common`.
  package var optional: [String] {
    switch self {
    case .slack, .telegram, .twilio: ["api"]
    case .kakao: []
    }
  }

  /// `locale`: the one locale it speaks. `launch`: what the bot hears when a user opens a
  /// conversation without a word, such as by Telegram's `/start`.
  package static let common = ["locale", "launch"]
}

/// What `bot.yaml` says of one chat platform, with the environment's values in place.
package struct ChannelSettings: Hashable, Sendable {
  package var values: [String: String]
  /// Variables that the environment lacks, so that the channel stays closed.
  package var missingVariables: [String]

  package init(values: [String: String], missingVariables: [String] = []) {
    self.values = values
    self.missingVariables = missingVariables
  }

  package subscript(key: String) -> String? { values[key] }
}

extension ChannelSettings: CustomStringConvertible, CustomReflectable {
  /// The names alone: most of the values are secrets, and a bot may be printed into a log.
  package var description: String { "channel settings (\(values.keys.sorted()))" }

  package var customMirror: Mirror { Mirror(self, children: ["names": values.keys.sorted()]) }
}
