import Conversation

/// What can be seen only by comparing: utterances of two intents, locales that differ.
struct LocaleChecks {
  let bot: Bot
  /// The bot's files by path.
  let files: [String: SourceFile]

  var diagnostics: [Diagnostic] {
    let locales = bot.locales.values.sorted { $0.locale < $1.locale }
    return locales.flatMap { sharedUtterances(of: $0) } + missingIntents(locales)
  }

  private func sharedUtterances(of locale: BotLocale) -> [Diagnostic] {
    var first: [String: Intent.Name] = [:]
    var diagnostics: [Diagnostic] = []
    for intent in locale.intents {
      for utterance in intent.utterances {
        let text = utterance.written
        let key = text.lowercased()
        guard let earlier = first[key] else {
          first[key] = intent.name
          continue
        }
        let problem: Diagnostic.Problem =
          earlier == intent.name
          ? .repeatedUtterance(text, intent: intent.name.text)
          : .duplicateUtterance(text, intents: [earlier.text, intent.name.text])
        diagnostics += diagnostic(problem, at: utterance.location, text: text)
      }
    }
    return diagnostics
  }

  private func missingIntents(_ locales: [BotLocale]) -> [Diagnostic] {
    locales.flatMap { locale in
      let names = Set(locale.intents.map(\.name))
      let others = locales.filter { $0.locale != locale.locale }
      return others.flatMap(\.intents).filter { !names.contains($0.name) }.flatMap { intent in
        diagnostic(
          .missingInLocale(intent: intent.name.text, locale: locale.locale.text),
          at: intent.location, text: intent.name.text)
      }
    }
  }

  private func diagnostic(
    _ problem: Diagnostic.Problem, at location: SourceLocation, text: String
  ) -> [Diagnostic] {
    files.diagnostic(Finding(problem: problem, location: location, text: text)).map { [$0] } ?? []
  }
}
