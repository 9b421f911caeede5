/// What a slot holds: the words that were said and what they mean (Lex V2 `Value`).
package struct SlotValue: Hashable, Sendable {
  /// As said.
  package var originalValue: String
  /// What it means; nil while it is ambiguous, as "ten o'clock" is.
  package var interpretedValue: String?
  /// Every meaning, the likeliest first.
  package var resolvedValues: [String]
  /// What was said, where a part is lacking; nil: nothing is. Lex has no such field.
  package var partial: PartialValue?

  package init(
    originalValue: String, interpretedValue: String?, resolvedValues: [String],
    partial: PartialValue? = nil
  ) {
    self.originalValue = originalValue
    self.interpretedValue = interpretedValue
    self.resolvedValues = resolvedValues
    self.partial = partial
  }
}

extension SlotValue: Codable {
  private enum CodingKeys: String, CodingKey {
    case originalValue, interpretedValue, resolvedValues, partial
  }

  /// Clients and hooks often give `interpretedValue` alone: the rest is taken from it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    interpretedValue = try container.decodeIfPresent(String.self, forKey: .interpretedValue)
    originalValue =
      try container.decodeIfPresent(String.self, forKey: .originalValue) ?? interpretedValue ?? ""
    resolvedValues =
      try container.decodeIfPresent([String].self, forKey: .resolvedValues)
      ?? interpretedValue.map { [$0] } ?? []
    partial = try container.decodeIfPresent(PartialValue.self, forKey: .partial)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(originalValue, forKey: .originalValue)
    try container.encode(interpretedValue, forKey: .interpretedValue)
    try container.encode(resolvedValues, forKey: .resolvedValues)
    try container.encodeIfPresent(partial, forKey: .partial)
  }
}
