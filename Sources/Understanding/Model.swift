import Conversation
import Foundation
import NeuralCore

/// What a bot's model has learnt in one locale; from training, or from its file.
package struct Model: Sendable {
  let labels: ModelLabels
  let intents: WideIntents
  /// nil for a bot without slots.
  let tagger: SlotTagger?
  let temperature: Temperature
  let scope: ScopeRule
  package let report: TrainingReport
  /// Of what it was trained from (`Model.fingerprint(of:)`).
  package let fingerprint: String
}

// MARK: Model files

extension Model {
  /// Goes up with every change of what a file holds or of what training makes of a bot.
  static let formatVersion = 1

  /// What a file says in its metadata.
  private struct Header: Codable {
    var labels: ModelLabels
    var temperature: Temperature
    var scope: ScopeRule
    var hasTagger: Bool
    var report: TrainingReport
    var fingerprint: String
  }

  private static let versionKey = "mynah.model"
  private static let headerKey = "mynah.header"

  func write(to path: String) throws {
    let header = Header(
      labels: labels, temperature: temperature, scope: scope, hasTagger: tagger != nil,
      report: report, fingerprint: fingerprint)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var writer = SafeTensorsWriter(metadata: [
      Self.versionKey: String(Self.formatVersion),
      Self.headerKey: String(decoding: try encoder.encode(header), as: UTF8.self),
    ])
    intents.append("intents", to: &writer)
    tagger?.append(to: &writer)
    try writer.write(to: path)
  }

  /// Maps a model's file into memory.
  ///
  /// - Throws: `SafeTensorsDamage` or `ModelDamage`, with the reason why it cannot serve; an
  ///   `UnsupportedLocale`.
  package init(mapping path: String, for locale: BotLocale) throws {
    let file = try SafeTensors(mapping: path)
    guard let version = file.metadata[Self.versionKey] else {
      throw ModelDamage(path: path, reason: "it was not written by mynah")
    }
    guard version == String(Self.formatVersion) else {
      throw ModelDamage(
        path: path,
        reason: "it has version \(version), where \(Self.formatVersion) is expected")
    }
    guard let json = file.metadata[Self.headerKey],
      let header = try? JSONDecoder().decode(Header.self, from: Data(json.utf8)),
      header.labels.areConsistent
    else { throw ModelDamage(path: path, reason: "its header cannot be read") }
    guard header.fingerprint == Self.fingerprint(of: locale) else {
      throw ModelDamage(path: path, reason: "it was trained from another version of the bot")
    }
    let features = try LanguageFeatures(locale: locale.locale)
    labels = header.labels
    temperature = header.temperature
    scope = header.scope
    report = header.report
    fingerprint = header.fingerprint
    intents = try WideIntents(
      "intents", classes: header.labels.classes, families: features.ngrams, in: file)
    tagger =
      header.hasTagger ? try SlotTagger(slots: header.labels.slots.count, in: file) : nil
  }
}
