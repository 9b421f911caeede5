/// A request as it sounds.
package struct Rendering: Hashable, Sendable {
  package var id: RenderingID
  /// The request as it was sent, which all offsets refer to.
  package var source: String
  package var sound: Sound
  package var timeline: Timeline
  /// What could not be said and was left silent.
  package var losses: [Loss]
  package var wasCached: Bool

  package struct Loss: Hashable, Sendable {
    /// UTF-8 offsets in the request.
    package var source: Range<Int>
    package var reason: String
  }
}

/// Samples of one channel.
package struct Sound: Hashable, Sendable {
  package var samples: [Int16]
  package var rateHz: Int

  package init(samples: [Int16], rateHz: Int) {
    self.samples = samples
    self.rateHz = rateHz
  }

  package var duration: Duration { .seconds(Double(samples.count) / Double(rateHz)) }
}

extension Rendering {
  static func losses(of performance: Performance, in score: Score) -> [Loss] {
    performance.losses.compactMap { loss in
      guard case .line(let line) = score.parts[loss.part],
        let source = line.letters[loss.letters].source
      else { return nil }
      return Loss(source: source, reason: loss.reason)
    }
  }
}
