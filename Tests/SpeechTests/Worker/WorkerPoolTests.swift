import Foundation
import Speech
import SpeechWire
import Testing

@Suite struct WorkerPoolTests {
  /// A dotted abbreviation that overruns a buffer of espeak-ng 1.51.
  static let crash = String(repeating: "a.", count: 90)

  @Test func `says which engine speaks`() async throws {
    let identity = try await WorkerPool.fixture().identity()
    #expect(identity.rateHz == 22050)
    #expect(!identity.version.isEmpty)
  }

  @Test(arguments: [("Hello, how are you?", "en-us+f2"), ("안녕하세요, 반갑습니다.", "ko")])
  func `the same line gives the same samples, whatever was said before`(
    text: String, voice: String
  ) async throws {
    let first = try await WorkerPool.fixture(size: 1).render(.raw(text, voice: voice))
    let pool = try WorkerPool.fixture(size: 1)
    _ = try await pool.render(.raw("Something else entirely, in another voice.", voice: "en-us+m3"))
    let second = try await pool.render(.raw(text, voice: voice))
    #expect(first.samples.count > 10_000)
    #expect(first.samples == second.samples)
    #expect(first.events == second.events)
  }

  @Test func `a crash is one render's end and the worker's next render is whole`() async throws {
    let pool = try WorkerPool.fixture(size: 1)
    let before = try await pool.render(.raw("Hello."))
    let crashed = try await pool.render(.raw(Self.crash))
    let after = try await pool.render(.raw("Hello."))
    guard case .crashed = crashed.end.outcome else {
      Issue.record("espeak-ng took its crash input: \(crashed.end)")
      return
    }
    #expect(after.samples == before.samples)
    #expect(await pool.idleProcesses.count == 1)
  }

  @Test func `an unknown voice is said to be unknown`() async throws {
    let render = try await WorkerPool.fixture().render(.raw("hello", voice: "nope"))
    #expect(render.end.outcome == .voiceNotFound)
  }

  @Test func `a worker killed at rest is replaced`() async throws {
    let pool = try WorkerPool.fixture(size: 1)
    let before = try await pool.render(.raw("Hello."))
    let process = try #require(await pool.idleProcesses.first)
    kill(process, SIGKILL)
    let after = try await pool.render(.raw("Hello."))
    #expect(after.samples == before.samples)
    #expect(await pool.idleProcesses.first != process)
  }

  @Test func `a worker killed in the middle of a render is replaced`() async throws {
    let pool = try WorkerPool.fixture(size: 1)
    _ = try await pool.identity()
    let process = try #require(await pool.idleProcesses.first)
    let text = String(repeating: "one two three four five six seven eight nine ten, ", count: 40)
    async let render = pool.render(.raw(text))
    // The only worker has left the pool's rest: the render has begun.
    while await !pool.idleProcesses.isEmpty { await Task.yield() }
    kill(process, SIGKILL)
    let whole = try await WorkerPool.fixture(size: 1).render(.raw(text))
    #expect(try await render.samples == whole.samples)
  }

  @Test func `a program that is not there is an error that names it`() async throws {
    let pool = WorkerPool(executable: "/nowhere/worker", logger: .silent)
    await #expect(
      throws: SpeechError.workerUnavailable(
        path: "/nowhere/worker", reason: "it cannot be started: No such file or directory")
    ) {
      try await pool.render(.raw("hello"))
    }
  }

  @Test func `a program that is no worker is an error`() async throws {
    let pool = WorkerPool(executable: "/bin/true", logger: .silent)
    await #expect(throws: SpeechError.workerUnavailable(path: "/bin/true", reason: "it ended")) {
      try await pool.render(.raw("hello"))
    }
  }
}
