import Conversation
import Language

/// Facts into sentences: all messages of the bot reader in one place.
extension Diagnostic.Problem {
  package var message: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notUTF8: "is not UTF-8"
    case .tooLarge(let bytes): "has \(bytes) bytes, more than a bot file may have"
    case .brokenYAML(let problem): "broken YAML: \(problem)"
    case .duplicateKey(let key): "'\(key)' stands here twice"
    case .unknownKey(let key, let place, _): "unknown key '\(key)' in \(place)"
    case .wrongKind(let found, let expected, let what):
      "\(what) is \(found), where \(expected) is expected"
    case .outOfRange(let value, let what, let range): "\(what) is \(value), outside of \(range)"
    case .missing(let key, let place): "\(place) has no '\(key)'"
    case .noLocale: "the bot has no locale"
    case .badLocaleName(let name): "'\(name)' is no locale's name"
    case .repeatedLocale(let name): "locale '\(name)' has another file"
    case .unsupportedLocale(let name, _): "Mynah does not understand the language of '\(name)'"
    case .secondDocument: "a second document begins here"
    case .unknownTimeZone(let name, _): "no time zone is called '\(name)'"
    case .missingVariable(let name): "the environment has no variable '\(name)'"
    case .twoTargets(let hook): "hook '\(hook)' has both a 'run' and a 'url'"
    case .unknownVoice(let voice, _): "no voice is called '\(voice)'"
    case .badBotID(let id): "'\(id)' is no bot id"
    case .badIntentName(let name): "Lex would refuse the name '\(name)'"
    case .reservedIntentName(let name): "'\(name)' is the name of the built-in fallback"
    case .noUtterances(let intent): "intent '\(intent)' has no utterances"
    case .malformedBraces(let text): "'\(text)' is no slot"
    case .unknownSlot(let slot, let intent, _): "intent '\(intent)' has no slot '\(slot)'"
    case .unknownPlaceholder(let text, _): "nothing is called '\(text)' here"
    case .unknownSlotType(let type, let slot, _): "unknown slot type '\(type)' for slot '\(slot)'"
    case .unknownHook(let hook, _): "no hook is called '\(hook)'"
    case .missingPrompt(let slot): "required slot '\(slot)' has no prompt"
    case .emptyMessage(let what): "\(what) has a message without words"
    case .missingValues(let type): "slot type '\(type)' has no values"
    case .badPattern(let mistake, let place): "'pattern' of \(place) \(mistake.message)"
    case .exampleOutsideType(let text, let type): "'\(text)' is no value of slot type '\(type)'"
    case .duplicateUtterance(let text, let intents):
      "'\(text)' is an utterance of \(intents.joined(separator: " and "))"
    case .repeatedUtterance(let text, let intent): "'\(text)' stands twice in '\(intent)'"
    case .missingInLocale(let intent, let locale): "\(locale) has no intent '\(intent)'"
    case .badRecord(let reason): "not a labelled utterance: \(reason)"
    case .badSpan(let slot, let start, let end, let scalars):
      "slot '\(slot)' is at \(start)..<\(end), outside of the text's \(scalars) scalars"
    case .badSlotName(let name): "'\(name)' cannot name a slot"
    case .overlappingIntents(let intents, let taken, let count, _):
      "\(intents.map { "'\($0)'" }.joined(separator: " and ")) overlap: a model that has not "
        + "learnt them takes \(taken) of their \(count) utterances for the other's"
    case .misplacedUtterance(let text, let intent, let heard, let confidence, _):
      "'\(text)' stands in '\(intent)', and a model that has not learnt it is "
        + "\(Int((100 * confidence).rounded())) % sure of '\(heard)'"
    case .thinIntent(let intent, let wordings, nil, _):
      "intent '\(intent)' is worded in \(wordings == 1 ? "one way" : "\(wordings) ways") only"
    case .thinIntent(let intent, let wordings, let understood?, let count):
      "intent '\(intent)' is worded in \(wordings) ways, and a model that has not learnt them "
        + "understands \(understood) of \(count)"
    case .slotInOnePlace(let slot, let intent, let place, let count):
      "slot '\(slot)' of '\(intent)' stands \(place.phrase) in all \(count) utterances with it"
    }
  }

  /// What to do about it; nil where the message says it.
  package var help: String? {
    switch self {
    case .unreadable: nil
    case .notUTF8: "save the file as UTF-8"
    case .tooLarge: "split it, or remove utterances: 8 MB are enough for 100,000 of them"
    case .brokenYAML(let problem) where problem.contains("tab"): "indent with spaces"
    case .brokenYAML(let problem) where problem.contains(" while "):
      "close the quotes or brackets that open here"
    case .brokenYAML: "a text that holds ': ' or begins with '{', '[', '*' or '&' needs quotes"
    case .duplicateKey: "remove one of them"
    case .unknownKey(let key, _, let known): suggestion(for: key, among: known)
    case .wrongKind, .outOfRange, .missing: nil
    case .noLocale: "add a file such as en-US.yaml"
    case .badLocaleName: "name the file by language and region, such as en-US.yaml or ko-KR.yaml"
    case .repeatedLocale: "remove one of them"
    case .secondDocument: "keep one document in this file: what follows '---' is not read"
    case .unknownTimeZone(_, let nearest?): "did you mean '\(nearest)'?"
    case .unknownTimeZone: "give an IANA name such as Asia/Seoul"
    case .missingVariable(let name): "set it before starting: export \(name)=…"
    case .twoTargets: "keep the one that is to be asked"
    case .unknownVoice(let voice, let known): suggestion(for: voice, among: known)
    case .badBotID: "give ten letters and digits, as Lex's clients insist"
    case .badIntentName: "use 1 to 100 letters, digits, '_' and '-' if a Lex client will see it"
    case .reservedIntentName: "choose another name, and put its messages under 'fallback:'"
    case .noUtterances: "add some ways to say it under 'utterances: |'"
    case .malformedBraces: "write {Slot} or {value|Slot}; a brace as text is written \\{"
    case .unknownSlot(let slot, _, let known): suggestion(for: slot, among: known)
    case .unknownPlaceholder(let name, let known): suggestion(for: name, among: known)
    case .unknownSlotType(let type, _, let known):
      suggestion(for: SlotType.Name(type).text, among: known)
    case .unknownHook(let hook, let known):
      known.isEmpty ? "add it to 'hooks:' in bot.yaml" : suggestion(for: hook, among: known)
    case .missingPrompt: "add 'prompt:', or 'required: false'"
    case .emptyMessage: "say something, or remove it"
    case .missingValues: "add 'values:', or 'pattern:'"
    case .badPattern(let mistake, _): mistake.help
    case .exampleOutsideType: "add it to the type's values, or as a synonym"
    case .duplicateUtterance: "keep it in one of them, so that the model can tell them apart"
    case .repeatedUtterance: nil
    case .badRecord: #"write {"text": "…", "intent": "…", "slots": []}, one object a line"#
    case .badSpan: "count Unicode scalars from 0; 'end' is the first that no longer belongs to it"
    case .badSlotName: "use letters, digits, '_', '-' and '.'"
    case .missingInLocale(let intent, let locale): "add '\(intent)' to \(locale).yaml"
    case .overlappingIntents(_, _, _, let examples):
      "such as \(examples.map { "'\($0)'" }.joined(separator: ", ")): word the two differently, "
        + "or make them one that a slot tells apart"
    case .misplacedUtterance(_, let intent, let heard, _, let near):
      "'\(near)' is like it: move it to '\(heard)', or add more like it to '\(intent)'"
    case .thinIntent: "add utterances that are worded differently; ten are a good beginning"
    case .slotInOnePlace(_, _, .after, _):
      "add some with other words before it, so that it is found there as well"
    case .slotInOnePlace: "add some with it elsewhere, so that it is found there as well"
    case .unsupportedLocale(_, let known):
      "it is left out; understood are \(known.joined(separator: ", "))"
    }
  }

  private func suggestion(for name: String, among known: [String]) -> String? {
    if let nearest = EditDistance.nearest(to: name, among: known) {
      return "did you mean '\(nearest)'?"
    }
    guard !known.isEmpty, known.count <= 20 else { return nil }
    return "known here: \(known.joined(separator: ", "))"
  }
}

extension Diagnostic.SlotPlace {
  fileprivate var phrase: String {
    switch self {
    case .first: "at the beginning"
    case .last: "at the end"
    case .after(let word): "after '\(word)'"
    }
  }
}

extension CodePattern.Mistake {
  fileprivate var message: String {
    let place = "'\(found)' at character \(offset + 1)"
    return switch kind {
    case .unbounded: "has \(place), which takes any number or kind of characters"
    case .unsupported: "has \(place), which patterns do not know"
    case .unbalanced: "has \(place) without its partner"
    case .nothingToRepeat: "has \(place) with nothing before it to repeat"
    case .backwards: "has \(place), which ends before it begins"
    case .tooLarge: "is too large"
    case .empty: "is empty"
    }
  }

  fileprivate var help: String? {
    switch kind {
    case .unbounded where found == ".": "list what may stand there, as in [A-Z0-9]"
    case .unbounded: "say how many there may be, as in [0-9]{1,12}"
    case .unsupported: "known are letters, digits, \\uXXXX, \\d, [A-Z], ( ), |, ?, {n} and {n,m}"
    case .unbalanced, .nothingToRepeat: "write \\\(found) for the character itself"
    case .backwards: nil
    case .tooLarge: "a pattern has at most 300 characters, and few repetitions inside repetitions"
    case .empty: "write what a value looks like, as in [A-Z]{2}[0-9]{6}"
    }
  }
}
