import Conversation

extension BotLocale {
  /// The locale's file, such as `en-US.yaml`. Reading it gives the same locale.
  package var yaml: String {
    var writer = YAMLWriter()
    if let voice { writer.entry("voice", voice) }
    if let timeZone { writer.entry("timeZone", timeZone) }
    if let confidence { writer.entry("confidence", "\(confidence)") }
    if validation != Validation() { validation.write(to: &writer) }
    writer.mapping("intents") { writer in
      for intent in intents { writer.mapping(intent.name.text) { intent.write(to: &$0) } }
    }
    if fallback != Fallback() {
      writer.mapping("fallback") { writer in
        writer.entry("say", texts: fallback.say.texts)
        writer.lines("utterances", fallback.utterances)
      }
    }
    if !slotTypes.isEmpty {
      writer.mapping("slotTypes") { writer in
        for type in slotTypes { writer.mapping(type.name.text) { type.write(to: &$0) } }
      }
    }
    return writer.text
  }
}

extension BotLocale.Validation {
  fileprivate func write(to writer: inout YAMLWriter) {
    writer.mapping("validation") { writer in
      writer.entry("share", "\(share)")
      writer.entry("accuracy", "\(accuracy)")
    }
  }
}

extension CustomSlotType {
  fileprivate func write(to writer: inout YAMLWriter) {
    if isRestricted { writer.entry("restrict", "true") }
    if let pattern { writer.entry("pattern", pattern) }
    if values.isEmpty { return }
    if values.allSatisfy(\.synonyms.isEmpty) {
      return writer.list("values", values.map(\.canonical))
    }
    writer.mapping("values") { writer in
      for value in values { writer.flowList(value.canonical, value.synonyms) }
    }
  }
}
