import GRDB

/// One call of a platform's API that a turn asks for.
///
/// It reaches the disk in the turn's own transaction: a reply that was made is sent, also when
/// the program ends before it could be.
package struct Post: Hashable, Sendable {
  package var channel: String
  /// In the channel's own words, and without its secrets.
  package var content: String

  package init(channel: String, content: String) {
    self.channel = channel
    self.content = content
  }

  func write(to db: Database, for session: Session.ID, at time: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO outbox (bot, channel, conversation, content, written, due)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [session.bot.text, channel, session.name, content, time, time])
  }
}
