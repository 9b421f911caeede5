import Crypto
import Foundation
import Logging
import SpeechWire

/// Has scores performed by the engine, and keeps a line that cannot be said from silencing more
/// than itself.
struct Performer: Sendable {
  /// What a clause that cannot be said leaves behind.
  private static let lossMilliseconds = 300
  private static let linesAtATime = 8

  let engine: SpeechEngine
  let logger: Logger

  func perform(_ score: Score, rateHz: Int) async throws -> Performance {
    let takes = try await takes(of: score.parts, rateHz: rateHz)
    var performance = Performance(rateHz: rateHz)
    for (part, take) in zip(score.parts, takes) {
      switch part {
      case .pause(let milliseconds): performance.appendPause(milliseconds: milliseconds)
      case .line: performance.append(take)
      }
    }
    return performance
  }

  /// A few lines at a time: enough to keep the workers busy, and few enough that a short request
  /// does not wait behind all of a book.
  private func takes(of parts: [Score.Part], rateHz: Int) async throws -> [Take] {
    let lines = parts.enumerated().compactMap { index, part in
      if case .line(let line) = part { (index, line) } else { nil }
    }
    return try await withThrowingTaskGroup(of: (Int, Take).self) { group in
      var waiting = lines[...]
      func startNext() {
        guard let (index, line) = waiting.popFirst() else { return }
        group.addTask { (index, try await take(of: line, rateHz: rateHz)) }
      }
      for _ in 0..<Self.linesAtATime { startNext() }
      var takes = parts.map { _ in Take() }
      while let (index, take) = try await group.next() {
        takes[index] = take
        startNext()
      }
      return takes
    }
  }

  private func take(of line: Line, rateHz: Int) async throws -> Take {
    switch try await attemptTwice(line) {
    case .success(let take): return take
    case .failure(let failure):
      // In pieces, and what fails of these in smaller ones, down to a word that is left silent.
      guard let pieces = line.pieces else { return silence(for: line, failure, rateHz: rateHz) }
      var whole = Take()
      for (piece, offset) in pieces {
        let take = try await take(of: piece, rateHz: rateHz)
        whole.append(take, letterOffset: offset, rateHz: rateHz)
      }
      return whole
    }
  }

  /// Some crashes depend on where things lie in memory and do not happen again.
  private func attemptTwice(_ line: Line) async throws -> Result<Take, LineFailure> {
    if case .success(let take) = try await attempt(line) { return .success(take) }
    return try await attempt(line)
  }

  private func attempt(_ line: Line) async throws -> Result<Take, LineFailure> {
    let render = try await engine.render(line.order)
    switch render.end.outcome {
    case .spoken:
      return .success(Take(samples: render.samples, events: line.located(render.events)))
    case .voiceNotFound: throw SpeechError.engineVoiceMissing(line.order.voice)
    case .refused, .crashed, .overdue, .garbled:
      let failure = LineFailure(render.end)
      // The text is a person's, so the log gets its hash: enough to find the line again.
      logger.warning(
        "a render failed",
        metadata: [
          "reason": "\(failure.reason)", "line": "\(SHA256.hash(data: Data(line.order.text.utf8)))",
        ])
      return .failure(failure)
    }
  }

  private func silence(for line: Line, _ failure: LineFailure, rateHz: Int) -> Take {
    Take(
      samples: [Int16](repeating: 0, count: Self.lossMilliseconds * rateHz / 1000),
      losses: [Take.Loss(letters: 0..<line.letters.count, reason: failure.reason)])
  }
}

/// Why a line was not said.
struct LineFailure: Error, Hashable, Sendable {
  var reason: String

  init(_ end: RenderEnd) {
    let cause =
      switch end.outcome {
      case .crashed(let signal): "espeak-ng crashed with signal \(signal)"
      case .overdue: "espeak-ng took too long"
      case .refused(let status): "espeak-ng refused with status \(status)"
      case .garbled: "the render ended early"
      case .voiceNotFound, .spoken: "nothing was wrong"
      }
    let complaint = end.complaint.split(separator: "\n").first.map { ": \($0)" } ?? ""
    reason = cause + complaint
  }
}

extension Take {
  fileprivate mutating func append(_ take: Take, letterOffset: Int, rateHz: Int) {
    let milliseconds = samples.count * 1000 / rateHz
    events += take.events.map { event in
      var event = event
      event.milliseconds += milliseconds
      event.position += letterOffset
      return event
    }
    losses += take.losses.map { loss in
      Loss(
        letters: loss.letters.lowerBound + letterOffset..<loss.letters.upperBound + letterOffset,
        reason: loss.reason)
    }
    samples += take.samples
  }
}
