import Conversation

/// What can be seen only by comparing: utterances of two intents, locales that differ.
struct LocaleChecks {
  let bot: Bot

  var diagnostics: [Diagnostic] {
    let locales = bot.locales.values.sorted { $0.locale < $1.locale }
    return locales.flatMap { sharedUtterances(of: $0) } + missingIntents(locales)
  }

  private func sharedUtterances(of locale: BotLocale) -> [Diagnostic] {
    var first: [String: (intent: Intent.Name, place: SourceLocation)] = [:]
    var diagnostics: [Diagnostic] = []
    for intent in locale.intents {
      for utterance in intent.utterances {
        let text = utterance.text
        let key = text.lowercased()
        guard let earlier = first[key] else {
          first[key] = (intent.name, utterance.location)
          continue
        }
        let problem: Diagnostic.Problem =
          earlier.intent == intent.name
          ? .repeatedUtterance(text, intent: intent.name.text)
          : .duplicateUtterance(text, intents: [earlier.intent.text, intent.name.text])
        diagnostics.append(diagnostic(problem, at: utterance.location, text: text))
      }
    }
    return diagnostics
  }

  private func missingIntents(_ locales: [BotLocale]) -> [Diagnostic] {
    locales.flatMap { locale in
      let names = Set(locale.intents.map(\.name))
      let others = locales.filter { $0.locale != locale.locale }
      return others.flatMap(\.intents).filter { !names.contains($0.name) }.map { intent in
        diagnostic(
          .missingInLocale(intent: intent.name.text, locale: locale.locale.text),
          at: intent.location, text: intent.name.text)
      }
    }
  }

  private func diagnostic(
    _ problem: Diagnostic.Problem, at location: SourceLocation, text: String
  ) -> Diagnostic {
    Diagnostic(
      problem: problem, location: location, length: max(1, text.unicodeScalars.count), line: "")
  }
}

extension SampleUtterance {
  /// As it is written in a bot file.
  package var text: String {
    parts.map { part in
      switch part {
      case .text(let text):
        text.reduce(into: "") { written, character in
          if "{}\\".contains(character) { written.append("\\") }
          written.append(character)
        }
      case .slot(let name, nil): "{\(name)}"
      case .slot(let name, let example?): "{\(example)|\(name)}"
      }
    }.joined()
  }
}
