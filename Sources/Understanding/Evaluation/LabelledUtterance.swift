import Conversation
import Foundation

/// An utterance with what it means, as benchmark and evaluation files give it.
package struct LabelledUtterance: Hashable, Sendable, Codable {
  package struct Span: Hashable, Sendable, Codable {
    package var name: Slot.Name
    /// Unicode scalars of the text, `end` exclusive.
    package var start: Int
    package var end: Int

    package init(name: Slot.Name, start: Int, end: Int) {
      (self.name, self.start, self.end) = (name, start, end)
    }
  }

  package var text: String
  package var intent: Intent.Name
  /// nil: the data say nothing about slots.
  package var slots: [Span]?

  /// Marks an utterance that no intent fits.
  package static let outOfScope: Intent.Name = "__oos__"

  package var isInScope: Bool { intent != Self.outOfScope }

  package init(text: String, intent: Intent.Name, slots: [Span]? = nil) {
    (self.text, self.intent, self.slots) = (text, intent, slots)
  }
}

extension LabelledUtterance {
  /// The lines of a `.jsonl` file; empty ones are skipped.
  ///
  /// - Throws: `LabelledDataError`, naming file and line.
  package static func read(_ path: String) throws -> [LabelledUtterance] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LabelledDataError(path: path, line: nil, reason: "the file cannot be read")
    }
    let decoder = JSONDecoder()
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { index, line in
      guard !line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) else {
        return nil
      }
      func error(_ reason: String) -> LabelledDataError {
        LabelledDataError(path: path, line: index + 1, reason: reason)
      }
      guard let utterance = try? decoder.decode(LabelledUtterance.self, from: line) else {
        throw error(#"expected {"text", "intent", "slots": [{"name", "start", "end"}]}"#)
      }
      if let span = utterance.firstStraySpan {
        throw error(
          "slot '\(span.name)' at \(span.start)..\(span.end) is not inside the text, "
            + "or overlaps another")
      }
      return utterance
    }
  }

  /// A span that lies outside the text, is empty or overlaps an earlier one.
  private var firstStraySpan: Span? {
    let count = text.unicodeScalars.count
    var end = 0
    for span in (slots ?? []).sorted(by: { $0.start < $1.start }) {
      guard end <= span.start, span.start < span.end, span.end <= count else { return span }
      end = span.end
    }
    return nil
  }
}

/// A line of labelled data that cannot be used.
package struct LabelledDataError: Error, Hashable, CustomStringConvertible {
  package let path: String
  /// nil: the whole file.
  package let line: Int?
  package let reason: String

  package var description: String {
    line.map { "\(path):\($0):1: error: \(reason)" } ?? "\(path): error: \(reason)"
  }
}
