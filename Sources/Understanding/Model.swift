import Conversation
import Foundation
import NeuralCore

/// What a bot's model has learnt in one locale; from training, or from its file.
package struct Model: Sendable {
  let labels: ModelLabels
  let joint: JointModel
  let temperature: Temperature
  let scope: ScopeRule
  package let report: TrainingReport
  /// Of what it was trained from (`Model.fingerprint(of:)`).
  package let fingerprint: String
}

// MARK: Model files

extension Model {
  /// Goes up with every change of what a file holds or of what training makes of a bot.
  static let formatVersion = 4

  /// What a file says in its metadata.
  private struct Header: Codable {
    var labels: ModelLabels
    var temperature: Temperature
    var scope: ScopeRule
    var shape: JointModel.Shape
    var report: TrainingReport
    var fingerprint: String
  }

  private static let versionKey = "mynah.model"
  private static let headerKey = "mynah.header"

  func write(to path: String) throws {
    let header = Header(
      labels: labels, temperature: temperature, scope: scope, shape: joint.shape,
      report: report, fingerprint: fingerprint)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var writer = SafeTensorsWriter(metadata: [
      Self.versionKey: String(Self.formatVersion),
      Self.headerKey: String(decoding: try encoder.encode(header), as: UTF8.self),
    ])
    writer.isSealed = true
    joint.append(to: &writer)
    try writer.write(to: path)
  }

  /// Maps a model's file into memory. Whether it was trained from the bot as it is now,
  /// `fingerprint` tells.
  ///
  /// - Throws: `SafeTensorsDamage` or `ModelDamage`, with the reason why it cannot serve; an
  ///   `UnsupportedLocale`.
  package init(mapping path: String, in locale: LocaleID) throws {
    let file = try SafeTensors(mapping: path)
    guard let version = file.metadata[Self.versionKey] else {
      throw ModelDamage(path: path, reason: "it was not written by mynah")
    }
    guard version == String(Self.formatVersion) else {
      throw ModelDamage(
        path: path,
        reason: "it has version \(version), where \(Self.formatVersion) is expected")
    }
    try file.checkSeal()
    guard let json = file.metadata[Self.headerKey],
      let header = try? JSONDecoder().decode(Header.self, from: Data(json.utf8)),
      header.labels.areConsistent
    else { throw ModelDamage(path: path, reason: "its header cannot be read") }
    let features = try LanguageFeatures(locale: locale)
    labels = header.labels
    temperature = header.temperature
    scope = header.scope
    report = header.report
    fingerprint = header.fingerprint
    joint = try JointModel(
      header.shape, header.labels, families: features.ngrams, in: file)
  }
}
