import Assistant
import Conversation
import Foundation
import Logging
import Testing

@Suite struct HookProgramTests {
  private let delegating = #"{"sessionState": {"dialogAction": {"type": "Delegate"}}}"#

  @Test func `a program answers on standard output`() async throws {
    let answer = try await ask(.run(["sh", "-c", "echo '\(delegating)'"]))
    #expect(answer == HookAnswer(dialogAction: .delegate))
  }

  @Test func `the event comes on standard input, in the bot's folder`() async throws {
    let folder = try TemporaryFolder()
    let kept = folder.file("event.json")
    _ = try await ask(
      .run(["sh", "-c", "test -f linger.sh && cat > \"$0\" && echo '\(delegating)'", kept]))
    #expect(try Data(contentsOf: URL(filePath: kept)).starts(with: Data(#"{"bot":{"#.utf8)))
  }

  @Test func `no shell reads the arguments`() async throws {
    let failure = try await failure(.run(["echo", "$(id); `id` | cat"]))
    #expect(failure.reason == .notJSON(beginning: "$(id); `id` | cat\n"))
  }

  @Test func `a program may leave a large event unread`() async throws {
    let answer = try await ask(
      .run(["echo", delegating]), utterance: String(repeating: "long ", count: 200_000))
    #expect(answer.dialogAction == .delegate)
  }

  @Test func `an exit code fails, with the last line of standard error`() async throws {
    let failure = try await failure(
      .run(["sh", "-c", "echo '\(delegating)'; echo reading >&2; echo 'no such table' >&2; exit 3"])
    )
    #expect(failure.reason == .exited(3, errors: "reading\nno such table\n"))
    #expect(failure.description == "hook 'booking' exited with 3: no such table")
  }

  @Test func `a killed program fails with its signal`() async throws {
    let failure = try await failure(.run(["sh", "-c", "kill -9 $$"]))
    #expect(failure.reason == .killed(signal: 9, errors: ""))
    #expect(failure.description == "hook 'booking' was killed by signal 9")
  }

  @Test func `endless standard error is read and only its end is kept`() async throws {
    let failure = try await failure(
      .run(["sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' x >&2; echo end >&2; exit 1"]))
    guard case .exited(1, let errors) = failure.reason else {
      Issue.record("got \(failure)")
      return
    }
    #expect(errors.utf8.count == 16 << 10)
    #expect(errors.hasSuffix("xend\n"))
  }

  @Test func `a program that never stops talking is stopped`() async throws {
    let failure = try await failure(.run(["cat", "/dev/zero"]))
    #expect(failure.reason == .tooLong(limit: 1 << 20))
    #expect(failure.description == "hook 'booking' answered with more than 1048576 bytes")
  }

  @Test(arguments: ["no-such-program", "./linger.sh", "/no/such/program"])
  func `a program that is not there or may not be run is named`(program: String) async throws {
    let failure = try await failure(.run([program]))
    #expect(
      failure.description
        == "hook 'booking' could not be started: there is no program '\(program)' that may be run")
  }

  @Test func `a program given by its path is found from the bot's folder`() async throws {
    let folder = try TemporaryFolder()
    let script = "#!/bin/sh\necho '\(delegating)'\n"
    #expect(
      FileManager.default.createFile(
        atPath: folder.file("answer"), contents: Data(script.utf8),
        attributes: [.posixPermissions: 0o700]))
    var request = try HookRequest.sample(hook: Hook(target: .run(["./answer"])))
    request.bot.folder = folder.path
    let answer = try await HookCaller(logger: Logger(label: "test")).call(request)
    #expect(answer.dialogAction == .delegate)
  }

  @Test func `a folder that is not there is named`() async throws {
    var request = try HookRequest.sample(hook: Hook(target: .run(["true"])))
    request.bot.folder = "/no/such/folder"
    let asked = request
    let failure = await #expect(throws: HookFailure.self) {
      _ = try await HookCaller(logger: Logger(label: "test")).call(asked)
    }
    #expect(failure?.reason == .notStarted("there is no folder '/no/such/folder'"))
  }

  @Test func `too slow a program is killed with all that it has started`() async throws {
    let folder = try TemporaryFolder()
    let pipe = try NamedPipe(path: folder.file("pipe"))
    let failure = try await failure(
      .run(["sh", "linger.sh", pipe.path]), timeout: .milliseconds(500))
    #expect(failure.reason == .timeout(.milliseconds(500)))
    #expect(
      failure.description
        == "hook 'booking' gave no answer within 0.5 s, its 'timeout' in bot.yaml")
    #expect(await !pipe.everything().contains("survived"))
  }

  @Test func `a program that answered need not wait for what it has started`() async throws {
    let answer = try await ask(.run(["sh", "-c", "sleep 20 & echo '\(delegating)'"]))
    #expect(answer.dialogAction == .delegate)
  }

  @Test func `a cancelled turn stops its program`() async throws {
    let folder = try TemporaryFolder()
    let pipe = try NamedPipe(path: folder.file("pipe"))
    let asking = Task { [path = pipe.path] in try await failure(.run(["sh", "linger.sh", path])) }
    await pipe.someone()
    asking.cancel()
    #expect(try await asking.value.reason == .cancelled)
    #expect(await !pipe.everything().contains("survived"))
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"))
  func `a Lambda handler serves unchanged behind an adapter`() async throws {
    let hook = Hook.Target.run(["python3", "lambda.py", "lambda_function.lambda_handler"])
    let delegated = try await ask(hook)
    #expect(delegated.dialogAction == .delegate)
    #expect(delegated.intent?.slots["Nights"] == .three)
    #expect(
      delegated.sessionAttributes
        == ["tier": "gold", "currentReservation": #"{"nights": "3"}"#])

    let fulfilled = try await ask(hook, source: .fulfillment)
    #expect(fulfilled.dialogAction == .close)
    #expect(fulfilled.intent?.state == .fulfilled)
    #expect(fulfilled.messages == [Message(.plainText("3 nights in None."))])
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"))
  func `a Python error is told by its last line`() async throws {
    let failure = try await failure(.run(["python3", "-c", "{}['City']"]))
    #expect(failure.description == "hook 'booking' exited with 1: KeyError: 'City'")
  }
}
