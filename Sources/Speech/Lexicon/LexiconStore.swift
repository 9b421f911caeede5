import Foundation

/// The lexicons of a folder, one `NAME.pls` each. What HTTP stores and what a person writes there
/// are the same; a file is read when it is used, so a change counts at once.
package struct LexiconStore: Sendable {
  /// A lexicon as it is kept.
  package struct Entry: Sendable {
    package var name: Lexicon.Name
    package var content: String
    package var lexicon: Lexicon
    package var modified: Date

    /// In Unicode scalars.
    package var size: Int { content.unicodeScalars.count }
    package var lexemeCount: Int { lexicon.lexemes.count }
  }

  private static let mostLexicons = 100
  private static let longestContent = 40_000

  private let folder: String
  private let library: ReadingRulesLibrary

  package init(folder: String) {
    self.folder = folder
    library = ReadingRulesLibrary()
  }

  package func names() -> [Lexicon.Name] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".pls") }
      .compactMap { try? Lexicon.Name(String($0.dropLast(".pls".count))) }
      .sorted { $0.text < $1.text }
  }

  package func entry(_ name: Lexicon.Name) throws -> Entry {
    guard FileManager.default.fileExists(atPath: path(name)) else { throw notFound(name) }
    let content: String
    do { content = try String(contentsOfFile: path(name), encoding: .utf8) } catch {
      throw LexiconError(.unreadable((error as NSError).localizedDescription))
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return Entry(
      name: name, content: content, lexicon: try parse(content),
      modified: attributes[.modificationDate] as? Date ?? .distantPast)
  }

  /// Stores a lexicon in place of any of that name.
  ///
  /// - Parameter languages: what voices speak; a lexicon of another language is refused.
  package func put(
    _ content: String, as name: Lexicon.Name, languages: Set<LanguageTag>
  ) throws {
    let length = content.unicodeScalars.count
    guard length <= Self.longestContent else {
      throw LexiconError(.tooLong(length, limit: Self.longestContent))
    }
    let lexicon = try parse(content)
    guard languages.contains(where: lexicon.applies) else {
      throw LexiconError(
        .unknownLanguage(lexicon.language, known: languages.map(\.text).sorted()))
    }
    let names = names()
    guard names.contains(name) || names.count < Self.mostLexicons else {
      throw LexiconError(.tooMany(limit: Self.mostLexicons))
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try content.write(toFile: path(name), atomically: true, encoding: .utf8)
  }

  package func remove(_ name: Lexicon.Name) throws {
    guard FileManager.default.fileExists(atPath: path(name)) else { throw notFound(name) }
    try FileManager.default.removeItem(atPath: path(name))
  }

  /// What a document says, whether stored or not.
  package func parse(_ content: String) throws -> Lexicon {
    try LexiconReader.read(content, library: library)
  }

  private func path(_ name: Lexicon.Name) -> String { "\(folder)/\(name).pls" }

  private func notFound(_ name: Lexicon.Name) -> LexiconError {
    LexiconError(.notFound(name, known: names().map(\.text)))
  }
}
