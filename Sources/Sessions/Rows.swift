import Conversation
import Foundation
import GRDB

extension Session.ID {
  /// In the order of the tables' columns.
  var key: StatementArguments { [bot.text, alias, locale.text, name] }

  fileprivate init(_ row: Row, name: String) {
    self.init(
      bot: Bot.ID(row["bot"]), alias: row["alias"], locale: LocaleID(row["locale"]),
      storedName: row[name])
  }
}

extension StoredSession {
  init(_ row: Row, of id: Session.ID) throws {
    self.init(
      state: try JSON.value(row["state"], of: "the state of session \(id)"),
      revision: Session.Revision(number: row["revision"]),
      expires: Date(milliseconds: row["expires"]))
  }
}

extension SessionSummary {
  init(_ row: Row) {
    self.init(
      id: Session.ID(row, name: "name"), turns: row["turns"],
      lastTurn: Date(milliseconds: row["saved"]), expires: Date(milliseconds: row["expires"]))
  }
}

extension LogEntry {
  init(_ row: Row) throws {
    let revision = Session.Revision(number: row["id"])
    self.init(
      session: Session.ID(row, name: "session"), revision: revision,
      turn: try TurnRecord(row, source: "turn \(revision.number) of the log"))
  }
}

extension TurnRecord {
  fileprivate init(_ row: Row, source: String) throws {
    let intent: String? = row["intent"]
    self.init(
      number: row["number"], utterance: row["utterance"], intent: intent.map(Intent.Name.init),
      confidence: row["confidence"],
      spans: try JSON.value(row["spans"], of: source),
      slots: try JSON.value(row["slots"], of: source),
      messages: try JSON.value(row["messages"], of: source),
      trace: try JSON.value(row["trace"], of: source),
      microseconds: try JSON.value(row["microseconds"], of: source),
      time: Date(milliseconds: row["time"]), event: row["event"])
  }
}

extension Date {
  /// Since 1970, as the tables hold times.
  var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: TimeInterval(milliseconds) / 1000)
  }
}

/// Values as the tables' text.
enum JSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// - Parameter source: names the value in the error.
  static func value<Value: Decodable>(_ text: String, of source: String) throws -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch {
      throw Undecodable(source: source, reason: "\(error)")
    }
  }

  struct Undecodable: Error {
    let source: String
    let reason: String
  }
}
