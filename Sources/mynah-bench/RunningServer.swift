import AsyncHTTPClient
import Foundation
import Subprocess

/// `mynah serve` in a process of its own, as its clients see it.
struct RunningServer: Sendable {
  let address: String
  let signal: @Sendable (Signal) throws -> Void
  private let process: Int32

  /// Starts the program that stands beside this one, waits until it answers turns, and kills it
  /// after `work`, as a power cut would.
  static func whileRunning(
    bots: String, state: String, _ work: (RunningServer) async throws -> Void
  ) async throws {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "mynah").path
    _ = try await Subprocess.run(
      .path(.init(program)),
      arguments: ["serve", "--port", "0", "--bots", bots, "--state", state],
      input: .none, output: .sequence, error: .discarded
    ) { execution in
      for try await line in execution.standardOutput.strings() {
        let server = RunningServer(
          address: line.trimmingCharacters(in: .newlines),
          signal: { try execution.send(signal: $0) },
          process: execution.processIdentifier.value)
        try await server.becomesReady()
        try await work(server)
        // It may have been killed by `work` already.
        try? execution.send(signal: .kill)
      }
    }
  }

  /// Says something to a bot through the REST webhook.
  ///
  /// - Returns: the answer as it came; nil when none came.
  func say(_ message: String, to bot: String, locale: String, as sender: String) async -> String? {
    var request = HTTPClientRequest(url: "\(address)/webhooks/rest/\(bot)")
    request.method = .POST
    let body = ["sender": sender, "message": message, "locale": locale]
    request.body = (try? JSONEncoder().encode(body)).map { .bytes($0) }
    return await answer(to: request)
  }

  /// Memory that the process holds, in bytes.
  var residentBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (kilobytes ?? 0) << 10
  }

  private func becomesReady() async throws {
    while await answer(to: HTTPClientRequest(url: "\(address)/readyz")) == nil {
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func answer(to request: HTTPClientRequest) async -> String? {
    guard
      let response = try? await HTTPClient.shared.execute(request, timeout: .seconds(10)),
      response.status == .ok, let body = try? await response.body.collect(upTo: 1 << 20)
    else { return nil }
    return String(decoding: body.readableBytesView, as: UTF8.self)
  }
}
