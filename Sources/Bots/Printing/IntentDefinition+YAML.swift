import Conversation

extension IntentDefinition {
  /// The entries under the intent's name.
  func write(to writer: inout YAMLWriter) {
    writer.lines("utterances", utterances.map(\.written))
    if !slots.isEmpty {
      writer.mapping("slots") { writer in
        for slot in slots { writer.mapping(slot.name.text) { slot.write(to: &$0) } }
      }
    }
    if let hook { writer.entry("hook", hook.text) }
    if let confirmation {
      writer.mapping("confirm") { confirmation.write(to: &$0) }
    }
    if fulfillment != Fulfillment() {
      writer.mapping("fulfil") { fulfillment.write(to: &$0) }
    }
    writer.entry("close", texts: closing.texts)
  }
}

extension SlotDefinition {
  fileprivate func write(to writer: inout YAMLWriter) {
    writer.entry("type", type.text)
    writer.entry("prompt", texts: prompt.texts)
    writer.entry("retry", texts: retry.texts)
    if !clarify.isEmpty {
      writer.mapping("clarify") { writer in
        for part in PartialValue.Missing.allCases {
          writer.entry(part.rawValue, texts: clarify[part]?.texts ?? [])
        }
      }
    }
    if retries != 2 { writer.entry("retries", "\(retries)") }
    writer.entry("failed", texts: failed.texts)
    if !required { writer.entry("required", "false") }
  }
}

extension IntentDefinition.Confirmation {
  fileprivate func write(to writer: inout YAMLWriter) {
    writer.entry("prompt", texts: prompt.texts)
    writer.entry("declined", texts: declined.texts)
    if retries != 2 { writer.entry("retries", "\(retries)") }
  }
}

extension IntentDefinition.Fulfillment {
  fileprivate func write(to writer: inout YAMLWriter) {
    if let hook { writer.entry("hook", hook.text) }
    writer.entry("say", texts: say.texts)
    writer.entry("failed", texts: failed.texts)
  }
}
