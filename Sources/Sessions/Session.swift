import Conversation

/// The words for a conversation that is remembered: which one, and which version of it.
package enum Session {
  /// Which conversation: two bots, aliases or locales never share one (as in Lex V2).
  package struct ID: Hashable, Sendable {
    package let bot: Bot.ID
    package let alias: String
    package let locale: LocaleID
    package let name: String

    /// The alias of the working copy, as Lex names it.
    package static let workingCopy = "TSTALIASID"

    /// - Parameter name: 2 to 100 letters, digits and `. _ : -` of ASCII, as in Lex V2.
    package init(
      bot: Bot.ID, alias: String = workingCopy, locale: LocaleID, name: String
    ) throws(InvalidName) {
      guard Self.isValid(name) else { throw InvalidName(name: name) }
      self.init(bot: bot, alias: alias, locale: locale, storedName: name)
    }

    /// An identifier that was checked before it was stored.
    init(bot: Bot.ID, alias: String, locale: LocaleID, storedName: String) {
      self.bot = bot
      self.alias = alias
      self.locale = locale
      self.name = storedName
    }

    private static func isValid(_ name: String) -> Bool {
      (2...100).contains(name.utf8.count)
        && name.unicodeScalars.allSatisfy { scalar in
          switch scalar {
          case "0"..."9", "a"..."z", "A"..."Z", ".", "_", ":", "-": true
          default: false
          }
        }
    }
  }

  /// A version of a session; no two saves of a store ever share one.
  package struct Revision: Hashable, Sendable, Comparable {
    let number: Int64

    package static func < (left: Revision, right: Revision) -> Bool { left.number < right.number }
  }

  /// A session's name that Lex V2 would refuse.
  package struct InvalidName: Error, Hashable, Sendable, CustomStringConvertible {
    package let name: String

    package init(name: String) { self.name = name }

    package var description: String {
      "session '\(name.prefix(100))' is no valid name: "
        + "give 2 to 100 of the characters a-z, A-Z, 0-9, '.', '_', ':' and '-'"
    }
  }
}

extension Session.ID: CustomStringConvertible {
  package var description: String { "\(bot)/\(alias)/\(locale)/\(name)" }
}
