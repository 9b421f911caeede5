import ArgumentParser

/// Benchmarks: figures and ratios of one run, never a verdict.
@main
struct MynahBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mynah-bench", abstract: "Measure Mynah on this machine.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case fuzz, kernels, nlu, noise, peers, server, sessions, slots
  }

  @Argument(help: "What to measure; everything but fuzz if nothing is named.")
  var subjects: [Subject] = Subject.allCases.filter { $0 != .fuzz }

  @Option(help: "For server: the folder of the bots.")
  var bots = "bots"

  @Option(
    help: ArgumentHelp(
      "For nlu, noise and peers: a set's name, such as hwu64/train10_dialoglue; all if absent "
        + "(three for noise, two for peers)."))
  var set: [String] = []

  @Option(help: "For nlu: how many seeds the medians are of.")
  var seeds = 1

  @Option(help: "For nlu: how many threads train; as many as there are cores if absent.")
  var threads: Int?

  @Option(help: "For peers: a folder for their Python environment, to be made or used again.")
  var environment: String?

  @Flag(help: "For slots: list every row that is resolved otherwise than the data says.")
  var misses = false

  @Option(help: "For slots: the only type whose rows are resolved, such as Date.")
  var type: String?

  @Option(help: "For fuzz: how long texts are mutated.")
  var minutes = 1.0

  @Option(help: "For fuzz: where the random numbers begin.")
  var seed: UInt64 = 1

  func run() async throws {
    for subject in subjects {
      switch subject {
      case .fuzz: try fuzzSlots(minutes: minutes, seed: seed)
      case .kernels: kernelBenchmark()
      case .server: try await serverBenchmark(bots: bots)
      case .sessions: try await sessionBenchmark()
      case .slots: try slotBenchmark(of: type, listsMisses: misses)
      case .noise: try noiseBenchmark(sets: set, threads: threads)
      case .peers:
        try await peerBenchmark(sets: set, threads: threads, environment: environment)
      case .nlu: try understandingBenchmark(sets: set, seeds: seeds, threads: threads)
      }
    }
  }
}
