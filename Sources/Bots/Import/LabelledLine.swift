import Conversation
import Foundation

/// One line of labelled data as it is written.
struct LabelledLine: Decodable {
  struct Slot: Decodable {
    var name: String
    var start: Int
    var end: Int
  }

  var text: String
  var intent: String
  var slots: [Slot]?

  init(_ line: Substring, _ decoder: JSONDecoder) throws(Diagnostic.Problem) {
    do {
      self = try decoder.decode(LabelledLine.self, from: Data(line.utf8))
    } catch {
      throw .badRecord(reason: Self.reason(error))
    }
  }

  /// The slots in the order of the text; where two begin together, the longer first.
  func spans() throws(Diagnostic.Problem) -> [LabelledUtterances.Span] {
    guard let slots, !slots.isEmpty else { return [] }
    let count = text.unicodeScalars.count
    var spans: [LabelledUtterances.Span] = []
    for slot in slots {
      let name = Conversation.Slot.Name(slot.name)
      guard name.isMentionable else { throw .badSlotName(slot.name) }
      guard 0 <= slot.start, slot.start < slot.end, slot.end <= count else {
        throw .badSpan(slot: slot.name, start: slot.start, end: slot.end, scalars: count)
      }
      spans.append(.init(name: name, range: slot.start..<slot.end))
    }
    return spans.sorted {
      ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): "\(place(context)) has no '\(key.stringValue)'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context)) is of the wrong kind"
    default: "the line is not JSON"
    }
  }

  /// `the line`, or a path such as `'slots.0.start'`.
  private static func place(_ context: DecodingError.Context) -> String {
    guard !context.codingPath.isEmpty else { return "the line" }
    let steps = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return "'\(steps.joined(separator: "."))'"
  }
}
