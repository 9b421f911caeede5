import Assistant
import Conversation
import Logging
import Testing

@Suite struct HookCallerTests {
  @Test func `a hook of which nobody said where it is counts as having succeeded`() async throws {
    var request = try HookRequest.sample()
    request.call.hook = "payments"
    let answer = try await HookCaller(logger: Logger(label: "test")).call(request)
    #expect(answer == HookAnswer(dialogAction: .delegate))
  }

  @Test(arguments: [
    (
      HookFailure.Reason.notJSON(beginning: ""), "hook 'h' answered nothing, expected a JSON object"
    ),
    (.notJSON(beginning: "<html>\n\u{1B}[2J"), "hook 'h' answered no JSON: <html>  [2J"),
    (
      .notJSON(beginning: String(repeating: "가", count: 81)),
      "hook 'h' answered no JSON: \(String(repeating: "가", count: 80))…"
    ),
    (
      .unexpected(
        path: "$.sessionState.dialogAction.type", expected: "Close or Delegate", found: "'Foo'"),
      "hook 'h': $.sessionState.dialogAction.type: expected Close or Delegate, found 'Foo'"
    ),
    (.exited(1, errors: " \n"), "hook 'h' exited with 1"),
    (.cancelled, "hook 'h' was not waited for: the turn was cancelled"),
  ])
  func `a failure is told in one line`(reason: HookFailure.Reason, sentence: String) {
    #expect(HookFailure(hook: "h", reason: reason).description == sentence)
  }
}
