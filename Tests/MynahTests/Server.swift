import Foundation
import Subprocess
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A server that runs, as its clients see it.
struct Server: Sendable {
  let address: String
  let signal: @Sendable (Signal) throws -> Void

  struct Answer {
    let status: Int
    let contentType: String?
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON: what the bot said, one text a message.
    var said: [String] {
      let messages = try? JSONSerialization.jsonObject(with: body) as? [[String: Any]]
      return messages?.compactMap { $0["text"] as? String } ?? []
    }
  }

  func send(_ method: String, _ path: String, body: Data? = nil) async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: address + path)))
    request.httpMethod = method
    request.httpBody = body
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    let (data, response) = try await URLSession.shared.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    return Answer(
      status: http.statusCode, contentType: http.value(forHTTPHeaderField: "Content-Type"),
      body: data)
  }

  /// Says something to a bot through the REST webhook.
  func say(
    _ message: String, to bot: String = "Cafe", as sender: String = "kim", locale: String = "en-US"
  ) async throws -> Answer {
    let body = ["sender": sender, "message": message, "locale": locale]
    return try await send(
      "POST", "/webhooks/rest/\(bot)", body: JSONEncoder().encode(body))
  }

  /// Asks until the server says that it is ready; models are small and trained soon.
  func becomesReady() async throws {
    for _ in 0..<100_000 where try await send("GET", "/readyz").status == 200 { return }
    Issue.record("the server was not ready after very many questions")
  }

  /// Asks until no new connection is taken.
  func closesItsDoor() async throws {
    for _ in 0..<100_000 {
      do { _ = try await send("GET", "/healthz") } catch { return }
    }
    Issue.record("the server still takes connections")
  }
}

extension Workplace {
  /// Runs `mynah serve` on a free port while `work` goes on, then ends it.
  ///
  /// - Returns: how the server ended.
  func serve(_ work: (Server) async throws -> Void) async throws -> TerminationStatus {
    let arguments = ["serve", "--port", "0"]
    let result = try await Subprocess.run(
      .path(.init(Program.path)), arguments: Arguments(arguments + Program.voices(for: arguments)),
      workingDirectory: .init(folder), input: .none, output: .sequence, error: .discarded
    ) { execution in
      for try await line in execution.standardOutput.strings() {
        let server = Server(
          address: line.trimmingCharacters(in: .newlines),
          signal: { try execution.send(signal: $0) })
        try await server.becomesReady()
        try await work(server)
        // Nobody is left to be told that the server has ended by itself.
        try? execution.send(signal: .terminate)
      }
    }
    return result.terminationStatus
  }
}
