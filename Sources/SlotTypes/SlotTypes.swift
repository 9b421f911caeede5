import Conversation
import Foundation
import Language
import Synchronization

/// All slot types of one locale, built-in and custom: texts to values.
package struct SlotTypes: Sendable {
  let particles: Particles
  let fillers: Fillers
  let custom: [SlotType.Name: CustomValues]
  let folder: LocaleFolder
  let almanac: Almanac
  let numerals: Numerals
  let spelling: Spelling
  let numberLabels: NumberLabels
  let grammar: Grammar
  let sayings: Sayings
  private let gazetteers = GazetteerShelf()

  /// The built-in types that are lists of names, and their files.
  static let lists: [SlotType.Name: String] = [
    "City": "city.tsv", "Country": "country.tsv", "State": "state.tsv",
    "FirstName": "firstname.tsv", "LastName": "lastname.tsv", "StreetName": "streetname.tsv",
  ]

  /// The weight from which a name is looked for inside an utterance, where rarer ones are found
  /// only by mistake. Places weigh by people, names by their share.
  static let leastWeights: [SlotType.Name: Int] = [
    "City": 1000, "Country": 1000, "State": 1000, "FirstName": 50, "LastName": 50,
    "StreetName": 100,
  ]

  /// - Throws: `LanguageError` for a locale that is not supported.
  package init(locale: LocaleID, custom: [CustomSlotType]) throws {
    try self.init(locale: locale, custom: custom, resources: Self.resources)
  }

  /// The folder of the locales' tables and rules.
  package static var resources: URL { Bundle.module.bundleURL.appending(path: "Resources") }

  /// - Parameter resources: a folder like `SlotTypes.resources`.
  package init(locale: LocaleID, custom: [CustomSlotType], resources: URL) throws {
    let folder = try LocaleFolder(locale: locale.text, in: resources)
    let numerals = try Numerals(locale: folder.base)
    let ruleFiles = Self.ruleFiles.values.filter { folder.has("\($0).rules") }
    grammar = try Grammar(ruleFiles.sorted(), in: folder, numerals: numerals)
    almanac = try Almanac(resources.appending(path: "almanac.tsv"))
    spelling = try Spelling(folder.table("spelling.tsv"))
    numberLabels = NumberLabels(try folder.table("numberlabels.tsv"))
    sayings = try Sayings(in: folder, numerals: numerals)
    self.numerals = numerals
    self.folder = folder
    particles = try Particles(locale: folder.base)
    fillers = Fillers(try folder.table("fillers.tsv"), particles: particles)
    self.custom = Dictionary(
      try custom.map { ($0.name, try CustomValues($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the locale knows the type: a small one has rules for a few alone.
  package func has(_ type: SlotType.Name) -> Bool {
    if custom[type] != nil { return true }
    return SlotType.builtIn.contains(type) && (Self.ruleFiles[type] == nil || topic(type) != nil)
  }

  func gazetteer(_ type: SlotType.Name) -> Gazetteer? {
    Self.lists[type].flatMap { gazetteers.list(folder.url(of: $0)) }
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
