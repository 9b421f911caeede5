import Conversation
import Foundation
import Language
import Synchronization

/// All slot types of one locale, built-in and custom: texts to values.
package struct SlotTypes: Sendable {
  let rules: RuleSet
  let particles: Particles
  let confirmations: Phrases
  let fillers: Phrases
  let custom: [SlotType.Name: CustomValues]
  let folder: LocaleFolder
  private let gazetteers = GazetteerShelf()

  /// The built-in types that are lists of names, and their files.
  static let lists: [SlotType.Name: String] = [
    "City": "city.tsv", "Country": "country.tsv", "State": "state.tsv",
    "FirstName": "firstname.tsv", "LastName": "lastname.tsv", "StreetName": "streetname.tsv",
  ]

  /// - Throws: `LanguageError` for a locale that is not supported.
  package init(locale: LocaleID, custom: [CustomSlotType]) throws {
    folder = try LocaleFolder(
      locale: locale.text, in: Bundle.module.bundleURL.appending(path: "Resources"))
    rules = try RuleSet(folder)
    particles = try Particles(locale: locale.text)
    confirmations = Phrases(try folder.table("confirmation.tsv"))
    fillers = Phrases(try folder.table("fillers.tsv"))
    self.custom = Dictionary(
      custom.map { ($0.name, CustomValues($0)) }, uniquingKeysWith: { first, _ in first })
  }

  package func has(_ type: SlotType.Name) -> Bool {
    custom[type] != nil || SlotType.builtIn.contains(type)
  }

  func gazetteer(_ type: SlotType.Name) -> Gazetteer? {
    Self.lists[type].flatMap { gazetteers.list(folder.url.appending(path: $0)) }
  }
}

/// Lists that are mapped when they are first asked for.
private final class GazetteerShelf: Sendable {
  private let lists = Mutex<[URL: Gazetteer]>([:])

  func list(_ url: URL) -> Gazetteer? {
    lists.withLock { lists in
      if let list = lists[url] { return list }
      let list = try? Gazetteer(url)
      lists[url] = list
      return list
    }
  }
}
