import Conversation
import Language

/// Types whose values rules find: numbers, dates, times, durations, money.
extension SlotTypes {
  /// The types and the rule files that read them.
  static let ruleFiles: [SlotType.Name: String] = [
    "Age": "years", "Confirmation": "confirmation", "Currency": "currency", "Date": "date",
    "DateRange": "daterange", "DateTime": "datetime", "Duration": "duration", "Number": "number",
    "Ordinal": "ordinal", "Percentage": "percentage", "Recurrence": "recurrence",
    "Temperature": "temperature", "Time": "time",
  ]

  /// The best value in a reply, or what the reply completes.
  func ruleValue(
    _ topic: Grammar.Topic, in text: NormalizedText, completing incomplete: IncompleteValue?,
    at reference: ReferenceTime
  ) -> Resolution? {
    let reply = fillers.answer(in: text)
    var decoys: [Range<Int>] = []
    for find in finds(topic.root, in: Chart(text, grammar, files: topic.files), text)
    where find.holds(in: reply) {
      if decoys.contains(where: find.range.overlaps) { continue }
      var find = find
      find.value = incomplete?.completed(by: find.value, on: reference.date) ?? find.value
      if let resolution = resolution(of: find, in: text, at: reference) { return resolution }
      // It only looks like a value, or is outside the calendar: its parts are no answer either.
      decoys.append(find.range)
    }
    return nil
  }

  /// Every value of each topic in an utterance, without overlaps, in order. One chart serves all.
  func ruleMentions(
    _ topics: [Grammar.Topic], in text: NormalizedText, at reference: ReferenceTime
  ) -> [[Resolution]] {
    guard !topics.isEmpty else { return [] }
    let files = topics.reduce(FileSet()) { $0.union($1.files) }
    let chart = Chart(text, grammar, files: files)
    return topics.map { topic in
      finds(topic.root, in: chart, text).filter { $0.scope == .anywhere }.withoutOverlaps(\.range)
        .compactMap { resolution(of: $0, in: text, at: reference) }
    }
  }

  /// The rules of a type; nil: it has none.
  func topic(_ type: SlotType.Name) -> Grammar.Topic? {
    Self.ruleFiles[type].flatMap(grammar.topic)
  }

  private func finds(_ root: Symbol, in chart: Chart, _ text: NormalizedText) -> [Find] {
    let edges = edges(of: text)
    return chart.finds(of: root) { range, contextEnd in
      edges.mayStart(range.lowerBound) && edges.mayEnd(contextEnd)
    }
  }

  private func resolution(
    of find: Find, in text: NormalizedText, at reference: ReferenceTime
  ) -> Resolution? {
    let renderer = SlotRenderer(now: reference, almanac: almanac)
    guard let written = renderer.written(find.value) else { return nil }
    var resolution =
      switch written {
      case .settled(let value): resolution([value], isSettled: true, find.valueRange, text)
      case .ambiguous(let values): resolution(values, isSettled: false, find.valueRange, text)
      }
    resolution.value.partial = renderer.incomplete(find.value)?.partial
    return resolution
  }
}

extension Find {
  /// Whether the rule holds here.
  ///
  /// - Parameter reply: what is left without fillers; nil: nothing but marks.
  fileprivate func holds(in reply: Range<Int>?) -> Bool {
    switch scope {
    case .anywhere: true
    case .start: reply.map { range.lowerBound <= $0.lowerBound } ?? true
    case .reply:
      reply.map { range.lowerBound <= $0.lowerBound && range.upperBound >= $0.upperBound } ?? true
    }
  }
}
