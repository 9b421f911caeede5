import Foundation

/// The folder of a locale's data files inside a target's resources.
package struct LocaleFolder: Sendable {
  package let locale: String
  package let url: URL

  /// - Throws: `LanguageError.unsupportedLocale`, which lists the locales there are.
  package init(locale: String, in resources: URL) throws {
    let known = Self.locales(in: resources)
    guard known.contains(locale) else {
      throw LanguageError.unsupportedLocale(locale, known: known)
    }
    self.locale = locale
    url = resources.appending(path: locale)
  }

  package func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: file)), as: UTF8.self)
  }

  /// The rows of a tab-separated file.
  package func table(_ file: String) throws -> Table {
    Table(try text(of: file), file: "\(locale)/\(file)")
  }
}

extension LocaleFolder {
  /// The locales whose writing is known, in alphabetical order.
  package static let languages = locales(in: resources)

  /// A locale's folder in this target.
  static func language(_ locale: String) throws -> LocaleFolder {
    try LocaleFolder(locale: locale, in: resources)
  }

  private static var resources: URL { Bundle.module.bundleURL.appending(path: "Resources") }

  private static func locales(in resources: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: resources.path)) ?? []
    return names.filter { $0.contains("-") && !$0.contains(".") }.sorted()
  }
}
