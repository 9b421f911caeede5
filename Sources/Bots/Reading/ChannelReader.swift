import Conversation
import Yams

/// Reads `channels:` of `bot.yaml`: what each chat platform is told, and whom it is to trust.
struct ChannelReader {
  let reader: NodeReader
  let environment: Environment

  func channels(_ node: Node) -> [ChannelPlatform: ChannelSettings] {
    let known = ChannelPlatform.allCases.map(\.rawValue)
    var channels: [ChannelPlatform: ChannelSettings] = [:]
    for (name, node) in reader.fields(node, "'channels'", keys: known) {
      guard let platform = ChannelPlatform(rawValue: name) else { continue }
      channels[platform] = settings(node, of: platform)
    }
    return channels
  }

  private func settings(_ node: Node, of platform: ChannelPlatform) -> ChannelSettings {
    let place = "channel '\(platform.rawValue)'"
    let keys = platform.required + platform.optional + ChannelPlatform.common
    let fields = reader.fields(node, place, keys: keys)
    var settings = ChannelSettings(values: [:])
    for (key, node) in fields {
      read(node, "'\(key)' of \(place)", as: key, into: &settings)
    }
    guard node.mapping != nil else { return settings }
    for key in platform.required where fields[key] == nil {
      reader.report(.missing(key, in: place), at: node)
    }
    return settings
  }

  /// An empty value is refused: it would match an empty signature.
  private func read(
    _ node: Node, _ what: String, as key: String, into settings: inout ChannelSettings
  ) {
    guard let text = reader.text(node, what) else { return }
    let (value, missing) = environment.expanding(text)
    for variable in missing { reader.report(.missingVariable(variable), at: node) }
    settings.missingVariables += missing
    if !missing.isEmpty { return }
    guard !value.isEmpty else { return reader.wrong(node, what, expected: "a text") }
    settings.values[key] = value
  }
}
