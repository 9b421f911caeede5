import Assistant
import ServiceLifecycle
import UnixSignals

/// Takes over edited bots while the server runs: every second what has changed, on SIGHUP at once.
struct BotWatch: Service {
  let reloader: BotReloader

  func run() async throws {
    await withDiscardingTaskGroup { group in
      group.addTask {
        let ticks = AsyncTicks(every: .seconds(1)).cancelOnGracefulShutdown()
        for await _ in ticks { await reloader.look() }
      }
      group.addTask {
        let hangUps = await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown()
        for await _ in hangUps { await reloader.reload() }
      }
    }
  }
}
