import Conversation
import Foundation

/// What a channel says for itself, where the bot cannot be asked: one file per locale.
package struct ChannelWords: Hashable, Sendable, Decodable {
  /// To a recording.
  package var cannotListen: String
  /// While an answer takes longer than its platform waits.
  package var notYet: String

  /// Of the locale, else of another of the same language, else in English.
  package static func spoken(in locale: LocaleID) -> ChannelWords {
    all[locale] ?? all.first { $0.key.language == locale.language }?.value ?? english
  }

  /// The locales that have words.
  package static var locales: [LocaleID] { all.keys.sorted() }

  private static let all: [LocaleID: ChannelWords] = {
    let folder = Bundle.module.bundleURL.appending(path: "Resources")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var words: [LocaleID: ChannelWords] = [:]
    for file in files ?? [] {
      // Files of ours, which a test reads.
      guard let text = try? Data(contentsOf: file) else { continue }
      let locale = LocaleID(file.deletingPathExtension().lastPathComponent)
      words[locale] = try? JSONDecoder().decode(ChannelWords.self, from: text)
    }
    return words
  }()

  /// Should the files be gone.
  private static let english = ChannelWords(
    cannotListen: "I cannot listen to recordings.", notYet: "Please ask again in a moment.")
}
