import Conversation
import Language

/// One thing wrong in a bot folder.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
  }

  package enum Problem: Error, Hashable, Sendable {
    case unreadable(reason: String)
    case notUTF8
    case tooLarge(bytes: Int)
    case brokenYAML(String)
    case duplicateKey(String)
    case unknownKey(String, in: String, known: [String])
    case wrongKind(found: String, expected: String, of: String)
    case outOfRange(String, of: String, range: String)
    case missing(String, in: String)
    case noLocale
    case badLocaleName(String)
    case repeatedLocale(String)
    case unsupportedLocale(String, known: [String])
    case secondDocument
    case unknownTimeZone(String, nearest: String?)
    case missingVariable(String)
    case twoTargets(String)
    case unknownVoice(String, known: [String])
    case badBotID(String)
    case badIntentName(String)
    case reservedIntentName(String)
    case noUtterances(intent: String)
    case malformedBraces(String)
    case unknownSlot(String, intent: String, known: [String])
    case unknownPlaceholder(String, known: [String])
    case unknownSlotType(String, slot: String, known: [String])
    case unknownHook(String, known: [String])
    case missingPrompt(slot: String)
    case emptyMessage(String)
    case missingValues(slotType: String)
    case badPattern(CodePattern.Mistake, of: String)
    case exampleOutsideType(String, slotType: String)
    case duplicateUtterance(String, intents: [String])
    case repeatedUtterance(String, intent: String)
    case missingInLocale(intent: String, locale: String)
    case badRecord(reason: String)
    case badSpan(slot: String, start: Int, end: Int, scalars: Int)
    case badSlotName(String)
    /// Utterances of either intent that are taken for the other, some of them as examples.
    case overlappingIntents([String], taken: Int, of: Int, examples: [String])
    /// An utterance that is near to one of another intent.
    case misplacedUtterance(
      String, intent: String, heardAs: String, confidence: Double, near: String)
    /// How many of its utterances are understood without having been learnt; nil: not known.
    case thinIntent(String, wordings: Int, understood: Int?, of: Int)
    case slotInOnePlace(String, intent: String, SlotPlace, utterances: Int)
  }

  /// Where in utterances a slot stands.
  package enum SlotPlace: Hashable, Sendable {
    case first, last
    case after(word: String)
  }

  package var problem: Problem
  package var location: SourceLocation
  /// How many scalars the caret underlines.
  package var length: Int
  /// The line of the file; empty where the file could not be read.
  package var line: String

  package var severity: Severity {
    switch problem {
    case .missingVariable, .badIntentName, .exampleOutsideType, .duplicateUtterance,
      .repeatedUtterance, .missingInLocale, .unsupportedLocale, .overlappingIntents,
      .misplacedUtterance, .thinIntent, .slotInOnePlace:
      .warning
    default: .error
    }
  }
}
