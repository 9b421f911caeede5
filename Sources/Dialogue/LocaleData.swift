import Conversation
import Foundation

/// What Mynah itself says in one locale, read from `Resources`.
package struct LocaleData: Sendable {
  package let messages: OwnMessages
  package let particles: Particles

  package init(locale: LocaleID, neededBy bot: String) throws(MissingLocaleData) {
    do {
      messages = try Self.read("messages.json", of: locale)
      particles = try Self.read("particles.json", of: locale)
    } catch {
      throw MissingLocaleData(
        bot: bot, locale: locale, available: Self.available, cause: "\(error)")
    }
  }

  /// The locales that there is data for.
  package static var available: [LocaleID] {
    let folders = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    return (folders ?? []).map(LocaleID.init).sorted()
  }

  private static var root: URL { Bundle.module.bundleURL.appending(path: "Resources") }

  private static func read<Part: Decodable>(_ file: String, of locale: LocaleID) throws -> Part {
    let url = root.appending(path: locale.text).appending(path: file)
    return try JSONDecoder().decode(Part.self, from: Data(contentsOf: url))
  }
}

/// A bot speaks a locale for which Mynah has no words of its own, or damaged ones.
package struct MissingLocaleData: Error, CustomStringConvertible {
  package var bot: String
  package var locale: LocaleID
  package var available: [LocaleID]
  package var cause: String

  package var description: String {
    let known = available.map(\.text).joined(separator: ", ")
    return "bot '\(bot)' has the locale '\(locale)', for which dialogue has no texts; "
      + "it has them for: \(known) (\(cause))"
  }
}
