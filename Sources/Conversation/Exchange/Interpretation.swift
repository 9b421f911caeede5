/// One reading of an utterance (Lex V2 `Interpretation`).
package struct Interpretation: Hashable, Sendable, Codable {
  package var intent: Intent.Name
  /// Calibrated probability, 0...1; nil for the fallback intent.
  package var confidence: Double?
  /// The values heard for this intent's slots.
  package var slots: [Slot.Name: SlotValue]

  package init(
    intent: Intent.Name, confidence: Double?, slots: [Slot.Name: SlotValue] = [:]
  ) {
    self.intent = intent
    self.confidence = confidence
    self.slots = slots
  }
}
