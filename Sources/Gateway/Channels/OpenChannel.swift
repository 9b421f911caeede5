import Conversation
import Foundation

/// One bot on one platform.
package struct OpenChannel: Sendable {
  package let bot: Bot
  package let platform: ChannelPlatform
  package let channel: any Channel
  private let settings: ChannelSettings

  /// Nil where the bot is not on the platform, or where a setting is missing.
  package init?(_ bot: Bot, on platform: ChannelPlatform) {
    guard let settings = bot.channels[platform],
      platform.required.allSatisfy({ settings[$0]?.isEmpty == false })
    else { return nil }
    self.bot = bot
    self.platform = platform
    self.settings = settings
    channel = platform.channel(settings)
  }

  /// What the bot hears when a conversation is opened without a word.
  package var launchUtterance: String? { settings["launch"] }

  /// The channel's own locale, else the one that the platform hints at if the bot has it, else the
  /// bot's first.
  package func locale(hinted hint: String?) -> LocaleID? {
    let known = bot.locales.keys.sorted()
    let wanted = [settings["locale"], hint].compactMap { $0 }.map { LocaleID($0) }
    for locale in wanted {
      if known.contains(locale) { return locale }
      if let near = known.first(where: { $0.language == locale.language }) { return near }
    }
    return known.first
  }
}

extension ChannelPlatform {
  fileprivate func channel(_ settings: ChannelSettings) -> any Channel {
    switch self {
    case .slack: SlackChannel(settings)
    case .telegram: TelegramChannel(settings)
    case .kakao: KakaoChannel(settings)
    case .twilio: TwilioChannel(settings)
    }
  }
}
