import ArgumentParser
import Bots
import Conversation
import Foundation
import SlotTypes

/// `mynah resolve`: what a slot type makes of a text.
struct ResolveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Resolve a text as the reply to a prompt for a slot type.")

  /// A line of standard input.
  private struct Question: Decodable {
    var text: String
    var reference: String?
  }

  private struct Answer: Encodable {
    var text: String
    var resolution: Resolution?
    /// The value in words; nil: they were not asked for.
    var words: String?

    private enum CodingKeys: String, CodingKey {
      case text, interpretedValue, resolvedValues, start, end, words
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encode(resolution?.value.interpretedValue, forKey: .interpretedValue)
      try container.encode(resolution?.value.resolvedValues, forKey: .resolvedValues)
      try container.encode(resolution?.start, forKey: .start)
      try container.encode(resolution?.end, forKey: .end)
      try container.encodeIfPresent(words, forKey: .words)
    }
  }

  @Argument(help: "A built-in type such as Date, or BOT:Type.")
  var type: String

  @Argument(help: "The text; without it, one JSON object per line of standard input.")
  var text: String?

  @Option(help: "The locale.")
  var locale = "en-US"

  @Option(help: ArgumentHelp("The clock, such as 2026-03-02T10:00:00.", valueName: "iso"))
  var reference: String?

  @Option(help: "The time zone of the machine's clock, where no reference is given.")
  var zone: String?

  @Flag(help: "Print the value in words, as it is said aloud.")
  var say = false

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    guard let zone, TimeZone(identifier: zone) == nil else { return }
    throw ValidationError(
      "--zone: no time zone is called '\(zone)'; give an IANA name such as Asia/Seoul")
  }

  func run() async throws {
    try await reportingFailures {
      let (types, name) = try slotTypes()
      if let text { return try answer(Question(text: text), types, name) }
      for line in InputLines() where !line.isEmpty {
        try answer(question(line), types, name)
      }
    }
  }

  private func slotTypes() throws -> (SlotTypes, SlotType.Name) {
    let parts = type.split(separator: ":", maxSplits: 1).map(String.init)
    let custom = parts.count == 2 ? try folders.bot(parts[0]).locale(named: locale).slotTypes : []
    let types = try SlotTypes(locale: LocaleID(locale), custom: custom)
    let name = SlotType.Name(parts[parts.count - 1])
    guard types.has(name) else { throw Failure("\(locale) has no slot type '\(name)'") }
    return (types, name)
  }

  /// A line that is no JSON object is the text itself.
  private func question(_ line: String) -> Question {
    (try? JSONDecoder().decode(Question.self, from: Data(line.utf8))) ?? Question(text: line)
  }

  private func answer(_ question: Question, _ types: SlotTypes, _ name: SlotType.Name) throws {
    let time = try clock(question.reference ?? reference)
    let resolution = types.resolve(question.text, as: name, at: time)
    let words =
      say ? resolution.map { types.words(for: $0.value, of: name, .spoken, at: time) } : nil
    if json.json || text == nil {
      try JSONLine.print(Answer(text: question.text, resolution: resolution, words: words))
    } else if let value = resolution?.value {
      let meaning = value.interpretedValue ?? value.resolvedValues.joined(separator: " or ")
      Terminal.print(words ?? meaning)
    } else {
      throw Failure("'\(question.text)' is no \(name)")
    }
  }

  private func clock(_ iso: String?) throws -> ReferenceTime {
    guard let iso else { return ReferenceTime.now(in: zone) }
    guard let time = ReferenceTime(iso: iso) else {
      throw Failure("'\(iso)' is no date and time such as 2026-03-02T10:00:00")
    }
    return time
  }
}
