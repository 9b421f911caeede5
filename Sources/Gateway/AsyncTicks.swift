/// A tick after each interval, until its task is cancelled.
struct AsyncTicks: AsyncSequence, AsyncIteratorProtocol, Sendable {
  let interval: Duration

  init(every interval: Duration) { self.interval = interval }

  func makeAsyncIterator() -> AsyncTicks { self }

  func next() async -> Void? { try? await Task.sleep(for: interval) }
}
