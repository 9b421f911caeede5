import Foundation

/// The median time that a processor worked for `work`, which is what it takes on a machine that
/// does nothing else.
func processorTime(of rounds: Int, _ work: () -> Void) -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let times = (0..<rounds).map { _ in
    let start = now()
    work()
    return now() - start
  }
  return times.sorted()[rounds / 2]
}

func microseconds(_ time: Duration) -> Int { Int((time / .microseconds(1)).rounded()) }
