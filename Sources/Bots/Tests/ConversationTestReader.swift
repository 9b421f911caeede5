import Conversation
import Foundation
import Yams

/// Reads the test conversations of a bot: `tests/*.yaml`, one conversation a document.
package struct ConversationTests {
  package private(set) var tests: [ConversationTest] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter bot: whose folder they are in, and whose intents they may name.
  package init(of bot: Bot) {
    let folder = "\(bot.folder)/tests"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      do throws(Diagnostic) {
        let file = try SourceFile(path: "\(folder)/\(name)")
        let reader = NodeReader(file)
        let conversations = ConversationTestReader(reader: reader, bot: bot)
        tests += try file.documents().compactMap(conversations.test)
        diagnostics += reader.diagnostics.sorted { $0.location < $1.location }
      } catch { diagnostics.append(error) }
    }
  }
}

/// Reads one document of a test file.
private struct ConversationTestReader {
  let reader: NodeReader
  let bot: Bot

  func test(_ root: Node) -> ConversationTest? {
    if reader.isEmpty(root) { return nil }
    let fields = reader.fields(
      root, "the conversation", keys: ["name", "locale", "now", "turns"])
    let name = reader.text(fields["name"], "'name'")
    let locale = reader.text(fields["locale"], "'locale'").map { LocaleID($0) }
    for key in ["name", "locale", "turns"] where fields[key] == nil {
      reader.report(.missing(key, in: "the conversation"), at: root)
    }
    guard let name, let locale, let turns = fields["turns"] else { return nil }
    guard let definition = bot.locales[locale] else {
      let known = bot.locales.keys.map(\.text).sorted()
      reader.report(.unknownPlaceholder(locale.text, known: known), at: fields["locale"] ?? root)
      return nil
    }
    return ConversationTest(
      name: name, locale: locale, now: now(fields["now"]),
      turns: reader.items(turns, "'turns'").compactMap { turn($0, definition) },
      location: reader.location(of: root))
  }

  private func now(_ node: Node?) -> String? {
    guard let node, let text = reader.text(node, "'now'") else { return nil }
    if text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?/) == nil {
      let example = "a time such as 2026-03-02T10:00:00"
      reader.report(.wrongKind(found: "'\(text)'", expected: example, of: "'now'"), at: node)
    }
    return text
  }

  private func turn(_ node: Node, _ locale: BotLocale) -> ConversationTest.Turn? {
    let keys = ["user", "bot", "asks", "confirms", "intent", "slots", "closed"]
    let fields = reader.fields(node, "the turn", keys: keys)
    guard let user = reader.text(fields["user"], "'user'") else {
      reader.report(.missing("user", in: "the turn"), at: node)
      return nil
    }
    var turn = ConversationTest.Turn(user: user, location: reader.location(of: node))
    let intents = locale.intents.map(\.name.text)
    let slots = Set(locale.intents.flatMap(\.slots).map(\.name.text)).sorted()
    turn.bot = fields["bot"].map { reader.texts($0, "'bot'") }
    turn.asks = name(fields["asks"], "'asks'", among: slots).map { Slot.Name($0) }
    turn.confirms = name(fields["confirms"], "'confirms'", among: intents).map { Intent.Name($0) }
    turn.intent = name(
      fields["intent"], "'intent'", among: intents + [Intent.Name.fallback.text]
    ).map { Intent.Name($0) }
    turn.closed = closed(fields["closed"])
    let checks: [(String, ConversationTest.Check)] = [
      ("bot", .bot), ("asks", .asks), ("confirms", .confirms), ("intent", .intent),
      ("closed", .closed),
    ]
    for (key, check) in checks { turn.checks[check] = fields[key].map(reader.location) }
    if let node = fields["slots"] { addSlots(node, to: &turn, among: slots) }
    return turn
  }

  private func addSlots(_ node: Node, to turn: inout ConversationTest.Turn, among known: [String]) {
    for (_, keyNode, value) in reader.entries(node, "'slots'") {
      guard let name = name(keyNode, "a key of 'slots'", among: known) else { continue }
      let slot = Slot.Name(name)
      turn.slots[slot] = reader.text(value, "slot '\(name)'")
      turn.checks[.slot(slot)] = reader.location(of: value)
    }
  }

  private func name(_ node: Node?, _ what: String, among known: [String]) -> String? {
    guard let node, let name = reader.text(node, what) else { return nil }
    if !known.contains(name) { reader.report(.unknownPlaceholder(name, known: known), at: node) }
    return name
  }

  private func closed(_ node: Node?) -> Intent.State? {
    guard let node, let text = reader.text(node, "'closed'") else { return nil }
    let states: [Intent.State] = [.fulfilled, .failed]
    guard let state = states.first(where: { $0.rawValue == text }) else {
      reader.report(
        .wrongKind(found: "'\(text)'", expected: "Fulfilled or Failed", of: "'closed'"), at: node)
      return nil
    }
    return state
  }
}
