import Dispatch

/// Runs training on a thread of its own, so that turns are answered meanwhile.
///
/// The task stays a task: it sees its cancellation.
package final class TrainingExecutor: TaskExecutor {
  package static let shared = TrainingExecutor()

  private let queue = DispatchQueue(label: "mynah.training", qos: .userInitiated)

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
