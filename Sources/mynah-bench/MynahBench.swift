import ArgumentParser
import Foundation

/// Benchmarks: figures and ratios of one run, never a verdict.
@main
struct MynahBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mynah-bench", abstract: "Measure Mynah on this machine.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case kernels, server, sessions, slots, understanding
  }

  @Argument(help: "What to measure; everything if nothing is named.")
  var subjects: [Subject] = Subject.allCases

  @Option(help: "The folder of the bots.")
  var bots = "bots"

  @Option(help: "The folder of the benchmark data.")
  var data = ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data"

  @Option(name: .customLong("set"), help: "Only this set of labelled utterances.")
  var sets: [String] = []

  @Flag(help: "List every row that a slot type resolves otherwise than the data says.")
  var misses = false

  func run() async throws {
    for subject in subjects {
      switch subject {
      case .kernels: kernelBenchmark()
      case .server: try await serverBenchmark(bots: bots)
      case .sessions: try await sessionBenchmark()
      case .slots: try slotBenchmark(listsMisses: misses)
      case .understanding: try understandingBenchmark(data: data, names: sets)
      }
    }
  }
}
