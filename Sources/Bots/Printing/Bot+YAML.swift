import Conversation

extension Bot {
  /// The bot's `bot.yaml`. Reading it gives the same bot, but for its locales and folder.
  ///
  /// Addresses of hooks are written as they are: what `${NAME}` stood for when the bot was read.
  package var yaml: String {
    var writer = YAMLWriter()
    writer.entry("name", name)
    if let description { writer.entry("description", description) }
    if id != ID(derivedFrom: name) { writer.entry("id", id.text) }
    if idle != Bot(id: id, name: name).idle { writer.entry("idle", idle.written) }
    if let timeZone { writer.entry("timeZone", timeZone) }
    if !hooks.isEmpty {
      writer.mapping("hooks") { writer in
        for (name, hook) in hooks.sorted(by: { $0.key < $1.key }) {
          writer.mapping(name.text) { hook.write(to: &$0) }
        }
      }
    }
    return writer.text
  }
}

extension Hook {
  fileprivate func write(to writer: inout YAMLWriter) {
    switch target {
    case .run(let command): writer.flowList("run", command)
    case .url(let address): writer.entry("url", address)
    }
    if timeout != Hook(target: target).timeout { writer.entry("timeout", timeout.written) }
  }
}
