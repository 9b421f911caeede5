import Conversation
import Language

/// An example of a rule file: a text, and the values it must resolve to.
package struct RuleExample: Sendable {
  package var type: SlotType.Name
  package var text: String
  /// Empty: the text must be refused.
  package var values: [String]
  /// `ko-KR/time.rules:12`
  package var place: String
}

extension SlotTypes {
  /// Tuesday, 10 February 2026, ten in the morning: when the examples are said.
  package static let exampleTime = ReferenceTime(year: 2026, month: 2, day: 10, hour: 10)

  /// The examples of all rule files of a locale.
  package static func ruleExamples(locale: LocaleID) throws -> [RuleExample] {
    let folder = try LocaleFolder(locale: locale.text, in: resources)
    let files = ruleFiles.filter { folder.has("\($0.value).rules") }
    return try files.sorted { $0.key < $1.key }.flatMap { type, name in
      let file = try RuleFile(folder, name)
      // A file that is no type's own is read for the type whose file uses it.
      let parts = file.uses.map(String.init).filter { !ruleFiles.values.contains($0) }
      return try ([file] + parts.map { try RuleFile(folder, $0) }).flatMap { file in
        file.rules.flatMap { $0.ruleExamples(of: type, in: file) }
      }
    }
  }
}

extension RuleFile.Rule {
  fileprivate func ruleExamples(of type: SlotType.Name, in file: RuleFile) -> [RuleExample] {
    let accepted = examples.map { example, line in
      let parts = example.split(separator: " = ", maxSplits: 1)
      let values = parts.count > 1 ? String(parts[1]) : ""
      // Money and "Don't know" have a space of their own.
      let readings = values.contains(":") ? values.split(separator: " ").map(String.init) : [values]
      return RuleExample(
        type: type, text: String(parts[0]), values: readings, place: "\(file.name):\(line)")
    }
    let refused = refuses.map { text, line in
      RuleExample(type: type, text: String(text), values: [], place: "\(file.name):\(line)")
    }
    return accepted + refused
  }
}
