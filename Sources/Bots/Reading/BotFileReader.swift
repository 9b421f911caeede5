import Conversation
import Foundation
import Language
import Yams

/// Reads `bot.yaml`.
struct BotFileReader {
  let reader: NodeReader
  let environment: Environment

  private static let keys = ["name", "id", "description", "idle", "timeZone", "hooks", "channels"]

  func bot(_ root: Node) -> Bot {
    let fields = reader.fields(root, "bot.yaml", keys: Self.keys)
    let name = reader.text(fields["name"], "'name'") ?? ""
    if name.isEmpty, fields["name"]?.scalar != nil || fields["name"] == nil {
      reader.report(.missing("name", in: "bot.yaml"), at: root)
    }
    var bot = Bot(
      id: id(fields["id"], name: name), name: name,
      description: reader.text(fields["description"], "'description'"),
      timeZone: reader.timeZone(fields["timeZone"]))
    if let idle = reader.duration(
      fields["idle"], "'idle'", in: .seconds(1)...(.seconds(86_400)))
    {
      bot.idle = idle
    }
    if let node = fields["hooks"] {
      for (name, _, value) in reader.entries(node, "'hooks'") {
        bot.hooks[Hook.Name(name)] = hook(name, value)
      }
    }
    if let node = fields["channels"] {
      bot.channels = ChannelReader(reader: reader, environment: environment).channels(node)
    }
    return bot
  }

  /// The names under `hooks:`, those of hooks without an address among them; nil when it cannot
  /// be told which there are.
  func hookNames(_ root: Node) -> [Hook.Name]? {
    guard let entries = root.mapping else { return nil }
    guard let node = entries[Node("hooks")], !reader.isEmpty(node) else { return [] }
    return node.mapping?.keys.compactMap { $0.scalar.map { Hook.Name($0.string) } }
  }

  private func id(_ node: Node?, name: String) -> Bot.ID {
    guard let node, let id = reader.text(node, "'id'") else { return Bot.ID(derivedFrom: name) }
    if id.count != 10 || !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      reader.report(.badBotID(id), at: node)
    }
    return Bot.ID(id)
  }

  /// A hook whose address is missing from the environment counts as unknown: nil.
  private func hook(_ name: String, _ node: Node) -> Hook? {
    let place = "hook '\(name)'"
    let fields = reader.fields(node, place, keys: ["run", "url", "timeout"])
    let timeout =
      reader.duration(
        fields["timeout"], "'timeout' of \(place)", in: .milliseconds(1)...(.seconds(900)))
      ?? .seconds(30)
    if fields["run"] != nil, fields["url"] != nil { reader.report(.twoTargets(name), at: node) }
    if let url = fields["url"] {
      return address(url, "'url' of \(place)").map { Hook(target: .url($0), timeout: timeout) }
    }
    let command = reader.texts(fields["run"], "'run' of \(place)")
    guard !command.isEmpty else {
      reader.report(.missing("run' or 'url", in: place), at: node)
      return nil
    }
    return Hook(target: .run(command), timeout: timeout)
  }

  private func address(_ node: Node, _ what: String) -> String? {
    guard let text = reader.text(node, what), let address = expanded(text, node) else {
      return nil
    }
    if address.wholeMatch(of: /https?:\/\/.+/.ignoresCase()) == nil {
      reader.wrong(node, what, expected: "an address such as https://example.com/hook")
    }
    return address
  }

  /// `text` with every `${NAME}` replaced; nil when a variable is missing.
  private func expanded(_ text: String, _ node: Node) -> String? {
    let (expanded, missing) = environment.expanding(text)
    for variable in missing { reader.report(.missingVariable(variable), at: node) }
    return missing.isEmpty ? expanded : nil
  }
}

extension Bot.ID {
  /// Ten letters and digits that depend on the name alone (FNV-1a in base 36).
  init(derivedFrom name: String) {
    let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    var id = ""
    for _ in 0..<10 {
      id.append(letters[Int(hash % 36)])
      hash /= 36
    }
    self.init(id)
  }
}
