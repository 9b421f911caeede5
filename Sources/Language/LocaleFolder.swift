import Foundation

/// The folder of a locale's data files inside a target's resources.
///
/// A locale that differs little from another names that in its `base.tsv` and has only the files
/// that differ: en-GB is en-US with the day before the month.
package struct LocaleFolder: Sendable {
  package let locale: String
  /// The locale that it builds on, or itself.
  package let base: String
  private let folder: URL
  private let baseFolder: URL

  /// - Throws: `LanguageError.unsupportedLocale`, which lists the locales there are.
  package init(locale: String, in resources: URL) throws {
    let known = Self.locales(in: resources)
    guard known.contains(locale) else {
      throw LanguageError.unsupportedLocale(locale, known: known)
    }
    self.locale = locale
    folder = resources.appending(path: locale)
    let base = try? String(contentsOf: folder.appending(path: "base.tsv"), encoding: .utf8)
    self.base =
      base.flatMap { Table($0, file: "base.tsv").rows.first.map { String($0[0]) } } ?? locale
    baseFolder = resources.appending(path: self.base)
  }

  /// Where a file is: in the locale's own folder, or else in that of its base.
  package func url(of file: String) -> URL {
    let own = folder.appending(path: file)
    if base == locale || FileManager.default.fileExists(atPath: own.path) { return own }
    return baseFolder.appending(path: file)
  }

  package func has(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: url(of: file).path)
  }

  package func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: url(of: file)), as: UTF8.self)
  }

  /// The rows of a tab-separated file.
  package func table(_ file: String) throws -> Table {
    Table(try text(of: file), file: "\(locale)/\(file)")
  }
}

extension LocaleFolder {
  /// The locales whose writing is known, in alphabetical order. One that has no table of
  /// abbreviations knows numbers alone.
  package static let languages = locales(in: resources).filter { locale in
    let table = resources.appending(path: locale).appending(path: "abbreviations.tsv")
    return FileManager.default.fileExists(atPath: table.path)
  }

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
