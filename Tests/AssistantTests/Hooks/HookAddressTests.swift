import Assistant
import Conversation
import Foundation
import Testing

@Suite(.enabled(if: Python.isInstalled, "needs python3")) struct HookAddressTests {
  let server: HookServer

  init() throws { server = try HookServer() }

  @Test func `the event is posted as JSON and the answer read`() async throws {
    let answer = try await ask(.url(server.url("echo")), utterance: "세 박이요")
    #expect(
      answer.sessionAttributes == ["contentType": "application/json", "said": "세 박이요"])
  }

  @Test func `a redirect is not followed`() async throws {
    let failure = try await failure(.url(server.url("redirect")))
    #expect(failure.reason == .status(302, beginning: ""))
  }

  @Test func `an error's status is told`() async throws {
    let failure = try await failure(.url(server.url("broken")))
    #expect(failure.description == "hook 'booking' answered with status 500: out of order")
  }

  @Test func `too slow an address fails`() async throws {
    let failure = try await failure(.url(server.url("slow")), timeout: .milliseconds(300))
    #expect(failure.reason == .timeout(.milliseconds(300)))
  }

  @Test func `too long an answer fails`() async throws {
    let failure = try await failure(.url(server.url("huge")))
    #expect(failure.reason == .tooLong(limit: 1 << 20))
  }

  @Test func `an address where nobody listens fails`() async throws {
    let failure = try await failure(.url("http://127.0.0.1:1/"))
    #expect(failure.description.hasPrefix("hook 'booking' could not be reached: "))
    #expect(failure.description.contains("Connection refused"))
  }

  @Test(arguments: ["ftp://127.0.0.1/", "nonsense", "", "http://", "https:/x"])
  func `what is no address of the web fails`(url: String) async throws {
    let failure = try await failure(.url(url))
    #expect(
      failure.description
        == "hook 'booking' could not be reached: "
        + "its 'url' in bot.yaml has to be http://… or https://…")
  }
}

/// A server on a free port of this machine, until it is no longer used.
final class HookServer: Sendable {
  private let process = Process()
  /// Stays open as long as this process lives, and tells the server that it does.
  private let input = Pipe()
  private let port: String

  init() throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "server.py"]
    process.currentDirectoryURL = Bundle.module.url(
      forResource: "Guide", withExtension: nil, subdirectory: "Fixtures")
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = line.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    // Gentler signals are blocked in a process that comes from one of Swift's own threads.
    kill(process.processIdentifier, SIGKILL)
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }
}
