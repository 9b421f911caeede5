import NeuralCore

/// The rows of the deep branch's tables: which form, part of a word and tag feature is which.
struct DeepVocabulary: Sendable {
  /// Forms; row 0 of their table is for those never seen.
  private(set) var forms = FeatureTable()
  /// How often each form was seen in training.
  private(set) var formCounts: [Int] = []
  private(set) var parts = FeatureTable()
  /// Whether punctuation is read: it may be a part of a slot's value, but says little of intents.
  private let hasMarks: Bool
  /// Features of the tagger's wide part; empty where there are no slots.
  private(set) var tagFeatures = FeatureTable()

  /// Rows of tables that stand for an utterance's pieces.
  struct Input: Sendable {
    var forms: [Int32]
    var parts: [[Int32]]
    var tagFeatures: [[Int32]]

    var pieces: Int { forms.count }
  }

  static let unknownForm: Int32 = 0

  /// - Parameters:
  ///   - leastParts: how often a part must occur to get a row.
  ///   - leastTagFeatures: the same of a tag feature.
  init(
    learning utterances: [AnalyzedUtterance], leastParts: Int, leastTagFeatures: Int,
    hasTags: Bool, hasMarks: Bool
  ) {
    self.hasMarks = hasMarks
    var partCounts: [Int] = []
    var tagFeatureCounts: [Int] = []
    for utterance in utterances {
      for word in utterance.subwords(withMarks: hasMarks) {
        Self.count(word.form, in: &forms, &formCounts)
        for part in word.parts { Self.count(part, in: &parts, &partCounts) }
      }
      guard hasTags else { continue }
      for name in utterance.names.joined() {
        Self.count(name, in: &tagFeatures, &tagFeatureCounts)
      }
    }
    parts = parts.filtered(partCounts.map { $0 >= leastParts })
    tagFeatures = tagFeatures.filtered(tagFeatureCounts.map { $0 >= leastTagFeatures })
  }

  private static func count(_ name: UInt64, in table: inout FeatureTable, _ counts: inout [Int]) {
    let index = table.insert(name)
    if index == counts.count { counts.append(0) }
    counts[index] += 1
  }

  func input(_ utterance: AnalyzedUtterance) -> Input {
    let subwords = utterance.subwords(withMarks: hasMarks)
    return Input(
      forms: subwords.map { word in
        forms.index(of: word.form).map { Int32($0 + 1) } ?? Self.unknownForm
      },
      parts: subwords.map { $0.parts.compactMap { parts.index(of: $0).map(Int32.init) } },
      tagFeatures: tagFeatures.count == 0
        ? []
        : utterance.names.map { $0.compactMap { tagFeatures.index(of: $0).map(Int32.init) } })
  }
}

// MARK: Model files

extension DeepVocabulary {
  func append(to writer: inout SafeTensorsWriter) {
    forms.append("deep.forms", to: &writer)
    parts.append("deep.parts", to: &writer)
    tagFeatures.append("deep.tagFeatures", to: &writer)
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(in file: SafeTensors, hasMarks: Bool) throws {
    self.hasMarks = hasMarks
    forms = try FeatureTable("deep.forms", in: file)
    parts = try FeatureTable("deep.parts", in: file)
    tagFeatures = try FeatureTable("deep.tagFeatures", in: file)
  }
}
