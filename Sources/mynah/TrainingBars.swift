import Conversation
import Synchronization
import Understanding

/// One progress bar for each model that is being trained.
final class TrainingBars: Sendable {
  private let names: [Bot.ID: String]
  private let bars = Mutex<[BotLocale.ID: ProgressBar]>([:])

  init(bots: [Bot]) {
    names = Dictionary(bots.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func show(_ progress: TrainingOptions.Progress, of id: BotLocale.ID) {
    let title = "training \(names[id.bot] ?? id.bot.text) \(id.locale)"
    let bar = bars.withLock { bars in
      let bar = bars[id] ?? ProgressBar(title: title)
      bars[id] = bar
      return bar
    }
    bar.show(progress.fraction, progress.stage)
    if progress.fraction >= 1 { bar.clear() }
  }
}
