import Conversation
import Foundation

/// Reads labelled utterances: `.jsonl`, one `{"text","intent","slots":[{"name","start","end"}]}`
/// a line. Keys that are not known here, a slot's `value` among them, are passed over.
package struct LabelledUtterances {
  package struct Span: Hashable, Sendable {
    package var name: Slot.Name
    /// Unicode scalars of the text.
    package var range: Range<Int>

    package init(name: Slot.Name, range: Range<Int>) {
      self.name = name
      self.range = range
    }
  }

  package struct Utterance: Hashable, Sendable {
    package var text: String
    /// Nil: out of scope.
    package var intent: Intent.Name?
    /// In the order of the text, none overlapping.
    package var slots: [Span]

    package init(text: String, intent: Intent.Name?, slots: [Span]) {
      self.text = text
      self.intent = intent
      self.slots = slots
    }
  }

  package private(set) var utterances: [Utterance] = []
  /// Nothing but errors.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many lines had a text without words.
  package private(set) var emptyTexts = 0
  /// How many slots lay within others, and were left out.
  package private(set) var overlappingSlots = 0

  /// The intent's name that marks an utterance as out of scope.
  package static let outOfScope = "__oos__"
  private static let sizeLimit = 256 << 20

  package init(reading path: String) {
    do throws(Diagnostic) {
      read(try SourceFile(path: path, limit: Self.sizeLimit))
    } catch { diagnostics.append(error) }
  }

  private mutating func read(_ file: SourceFile) {
    let decoder = JSONDecoder()
    for (index, line) in file.lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      do throws(Diagnostic.Problem) {
        try add(LabelledLine(line, decoder))
      } catch {
        diagnostics.append(file.diagnostic(error, at: file.location(index + 1, 1)))
      }
    }
  }

  private mutating func add(_ line: LabelledLine) throws(Diagnostic.Problem) {
    if line.intent == Intent.Name.fallback.text { throw .reservedIntentName(line.intent) }
    let spans = try line.spans()
    guard !line.text.allSatisfy(\.isWhitespace) else {
      emptyTexts += 1
      return
    }
    var slots: [Span] = []
    for span in spans {
      if span.range.lowerBound < slots.last?.range.upperBound ?? 0 {
        overlappingSlots += 1
      } else {
        slots.append(span)
      }
    }
    let intent = line.intent == Self.outOfScope ? nil : Intent.Name(line.intent)
    utterances.append(Utterance(text: line.text, intent: intent, slots: slots))
  }
}
