import GRDB

/// The tables, and the steps by which an older file is brought up to date.
///
/// A step is never changed once it is released: a new one follows it.
enum Schema {
  /// Brings the file up to date.
  ///
  /// - Throws: `LaterSchema` when a later program has been at work.
  static func update(_ database: DatabasePool) throws {
    let later = try database.read { db in
      try migrator.appliedIdentifiers(db).subtracting(migrator.migrations)
    }
    guard later.isEmpty else { throw LaterSchema(steps: later.sorted()) }
    try migrator.migrate(database)
  }

  /// Steps that this program does not know.
  struct LaterSchema: Error {
    let steps: [String]
  }

  /// `revision` is the `turn.id` that made it; AUTOINCREMENT never gives one twice, so a deleted
  /// session's successor cannot be mistaken for it. Times are milliseconds since 1970.
  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sessions and their log") { db in
      try db.execute(
        sql: """
          CREATE TABLE session (
            bot TEXT NOT NULL,
            alias TEXT NOT NULL,
            locale TEXT NOT NULL,
            name TEXT NOT NULL,
            revision INTEGER NOT NULL,
            state TEXT NOT NULL,
            turns INTEGER NOT NULL,
            saved INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            PRIMARY KEY (bot, alias, locale, name)
          ) STRICT;
          CREATE INDEX session_expires ON session (expires);

          CREATE TABLE turn (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bot TEXT NOT NULL,
            alias TEXT NOT NULL,
            locale TEXT NOT NULL,
            session TEXT NOT NULL,
            number INTEGER NOT NULL,
            utterance TEXT NOT NULL,
            intent TEXT,
            confidence REAL,
            spans TEXT NOT NULL,
            slots TEXT NOT NULL,
            messages TEXT NOT NULL,
            trace TEXT NOT NULL,
            microseconds TEXT NOT NULL,
            time INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX turn_session ON turn (bot, alias, locale, session);
          """)
    }
    migrator.registerMigration("2 a platform's event is answered once") { db in
      try db.execute(
        sql: """
          ALTER TABLE turn ADD COLUMN event TEXT;
          CREATE UNIQUE INDEX turn_event ON turn (bot, alias, locale, session, event)
            WHERE event IS NOT NULL;
          """)
    }
    migrator.registerMigration("3 what is to be sent, and what is still to be answered") { db in
      try db.execute(
        sql: """
          CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bot TEXT NOT NULL,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            content TEXT NOT NULL,
            written INTEGER NOT NULL,
            due INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0
          ) STRICT;
          CREATE INDEX outbox_conversation ON outbox (bot, channel, conversation, id);

          CREATE TABLE inbox (
            bot TEXT NOT NULL,
            conversation TEXT NOT NULL,
            event TEXT NOT NULL,
            channel TEXT NOT NULL,
            content TEXT NOT NULL,
            written INTEGER NOT NULL,
            PRIMARY KEY (bot, conversation, event)
          ) STRICT;
          """)
    }
    return migrator
  }()
}
