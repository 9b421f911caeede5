import Assistant
import Conversation
import Understanding

/// What `/why` shows: how the last utterance was understood and which rules fired.
struct Explanation {
  let reply: Reply
  /// Of the intents; nil: nothing was said.
  let evidence: IntentExplanation?
  let style: Style

  var lines: [String] { intents + reasons + spans + slots + rules }

  private var intents: [String] {
    [style.bold("intents")]
      + reply.heard.interpretations.map { heard in
        "  \(percent(heard.confidence))  \(heard.intent)"
      } + (reply.heard.rival.map { ["  \($0) is close behind"] } ?? [])
  }

  private var reasons: [String] {
    evidence.map { EvidenceLines($0, style: style).lines } ?? []
  }

  private var spans: [String] {
    guard !reply.heard.spans.isEmpty else { return [] }
    return [style.bold("spans")]
      + reply.heard.spans.map { span in
        "  \(span.slot) = '\(span.text)' at \(span.start)..<\(span.end)\(meaning(of: span.value))"
      }
  }

  private var slots: [String] {
    guard let intent = reply.state.session.intent, !intent.slots.names.isEmpty else { return [] }
    return [style.bold("slots of \(intent.name)")]
      + SlotList(slots: intent.slots).lines.map { "  " + $0 }
  }

  private var rules: [String] {
    [style.bold("rules")] + reply.trace.entries.map { "  \($0.rule): \($0.detail)" }
  }

  private func meaning(of value: SlotValue?) -> String {
    guard let value else { return "" }
    return " → \(value.interpretedValue ?? value.resolvedValues.joined(separator: " or "))"
  }

  /// Six characters wide, so that the names behind it line up.
  private func percent(_ confidence: Double?) -> String {
    guard let confidence else { return "     –" }
    let tenths = Int((confidence * 1000).rounded())
    let text = "\(tenths / 10).\(tenths % 10) %"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}

/// Slots, one a line.
struct SlotList {
  let slots: Slots

  var lines: [String] {
    slots.names.map { name in
      guard let value = slots[name] else { return "\(name): –" }
      let meaning = value.interpretedValue ?? value.resolvedValues.joined(separator: " or ")
      return "\(name): \(meaning) ('\(value.originalValue)')"
    }
  }
}
