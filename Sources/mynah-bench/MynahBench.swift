import ArgumentParser

/// Benchmarks: figures and ratios of one run, never a verdict.
@main
struct MynahBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mynah-bench", abstract: "Measure Mynah on this machine.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case kernels, sessions, slots
  }

  @Argument(help: "What to measure; everything if nothing is named.")
  var subjects: [Subject] = Subject.allCases

  @Flag(help: "List every row that a slot type resolves otherwise than the data says.")
  var misses = false

  func run() async throws {
    for subject in subjects {
      switch subject {
      case .kernels: kernelBenchmark()
      case .sessions: try await sessionBenchmark()
      case .slots: try slotBenchmark(listsMisses: misses)
      }
    }
  }
}
