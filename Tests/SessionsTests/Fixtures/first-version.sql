-- What the first version of the schema left behind: a session after two turns.
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1 sessions and their log');

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

INSERT INTO turn VALUES
  (1, 'BOOKTRIP01', 'TSTALIASID', 'en-US', 'guest-1', 1, 'book a hotel', 'BookHotel', 0.97,
   '[]', '{"City":null}', '[{"contentType":"PlainText","content":"Which city?"}]',
   '{"entries":[{"rule":"elicit slot","detail":"City"}]}', '{"understanding":300}',
   1772445590000),
  (2, 'BOOKTRIP01', 'TSTALIASID', 'en-US', 'guest-1', 2, 'Paris', 'BookHotel', NULL,
   '[]', '{"City":{"shape":"Scalar","value":{"originalValue":"Paris","interpretedValue":"Paris","resolvedValues":["Paris"]}}}',
   '[]', '{"entries":[]}', '{}', 1772445600000);

INSERT INTO session VALUES
  ('BOOKTRIP01', 'TSTALIASID', 'en-US', 'guest-1', 2,
   '{"session":{"intent":{"name":"BookHotel"}},"turn":2}', 2, 1772445600000, 1772445900000);
