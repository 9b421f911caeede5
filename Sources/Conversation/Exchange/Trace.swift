/// Why a turn went as it did: the rules that fired, in order.
package struct Trace: Hashable, Sendable, Codable {
  package struct Entry: Hashable, Sendable, Codable {
    /// The rule's name, such as `fill slot` or `switch intent`.
    package var rule: String
    /// What it acted on, in words.
    package var detail: String

    package init(rule: String, detail: String) {
      self.rule = rule
      self.detail = detail
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry] = []) { self.entries = entries }

  package mutating func note(_ rule: String, _ detail: String) {
    entries.append(Entry(rule: rule, detail: detail))
  }
}
