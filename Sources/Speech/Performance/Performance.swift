import SpeechWire

/// A score as it was performed: the samples, and what the engine said about them.
struct Performance: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    /// Samples from the beginning of the performance.
    var start: Int
    var count: Int
    /// Milliseconds from the part's beginning; positions are letters of its line.
    var events: [EngineEvent]
  }

  /// A stretch of letters that the engine could not say, left silent.
  struct Loss: Hashable, Sendable {
    var part: Int
    var letters: Range<Int>
    var reason: String
  }

  var rateHz: Int
  var samples: [Int16] = []
  var parts: [Part] = []
  var losses: [Loss] = []

  init(rateHz: Int) { self.rateHz = rateHz }
}

extension Performance {
  mutating func appendPause(milliseconds: Int) {
    let count = milliseconds * rateHz / 1000
    parts.append(Part(start: samples.count, count: count, events: []))
    samples += repeatElement(0, count: count)
  }

  mutating func append(_ take: Take) {
    losses += take.losses.map { Loss(part: parts.count, letters: $0.letters, reason: $0.reason) }
    parts.append(Part(start: samples.count, count: take.samples.count, events: take.events))
    samples += take.samples
  }
}

/// One line as the engine said it.
struct Take: Hashable, Sendable {
  struct Loss: Hashable, Sendable {
    var letters: Range<Int>
    var reason: String
  }

  var samples: [Int16] = []
  var events: [EngineEvent] = []
  var losses: [Loss] = []
}
