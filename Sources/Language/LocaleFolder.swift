import Foundation

/// The folder of a locale's data files inside a target's resources.
package struct LocaleFolder: Sendable {
  package let locale: String
  package let url: URL

  /// - Throws: `LanguageError.unsupportedLocale`, which lists the locales there are.
  package init(locale: String, in resources: URL) throws {
    let known = try FileManager.default.contentsOfDirectory(atPath: resources.path)
      .filter { $0.contains("-") && !$0.contains(".") }.sorted()
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
  /// A locale's folder in this target.
  static func language(_ locale: String) throws -> LocaleFolder {
    try LocaleFolder(locale: locale, in: Bundle.module.bundleURL.appending(path: "Resources"))
  }
}
