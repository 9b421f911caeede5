import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct ServeCommandTests {
  private static let session =
    "/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/none"

  @Test func `talks in both languages, and ends with 0 on SIGTERM`() async throws {
    let status = try await Workplace().serve { server in
      let english = try await server.say("order tea")
      #expect(english.said == ["How many cups?"])
      let korean = try await server.say("안녕하세요", locale: "ko-KR")
      #expect(korean.said == ["어서 오세요!"])
      let next = try await server.say("two")
      #expect(next.said == ["2 cups of tea, right?"], "the Korean session is another one")
    }
    #expect(status == .exited(0))
  }

  @Test func `answers every bad request in JSON, and goes on`() async throws {
    let status = try await Workplace().serve { server in
      let long = Data(
        #"{"sender": "a", "message": "\#(String(repeating: "a", count: 1_000_000))"}"#.utf8)
      let requests: [(String, String, Data?, Int)] = [
        ("GET", "/nowhere", nil, 404), ("DELETE", "/healthz", nil, 404),
        (
          "POST", "/webhooks/rest/..%2F..%2Fetc", Data(#"{"sender": "a", "message": "b"}"#.utf8),
          404
        ),
        ("POST", "/webhooks/rest/Cafe", nil, 400),
        ("POST", "/webhooks/rest/Cafe", Data("{".utf8), 400),
        ("POST", "/webhooks/rest/Cafe", Data([0x22, 0xFF, 0x22]), 400),
        ("POST", "/webhooks/rest/Cafe", long, 400),
        ("POST", "/webhooks/rest/Cafe", long + long, 413),
        ("GET", "/audio/..%2F..%2Fetc%2Fpasswd.wav", nil, 404),
        ("GET", Self.session, nil, 404),
        (
          "POST", "\(Self.session)/text",
          Data(#"{"text": "hello", "sessionState": {"intent": {"name": "Nothing"}}}"#.utf8), 400
        ),
      ]
      for (method, path, body, status) in requests {
        let answer = try await server.send(method, path, body: body)
        #expect(answer.status == status, "\(method) \(path)")
        #expect(answer.contentType == "application/json", "\(method) \(path)")
        #expect(answer.text.hasPrefix(#"{"message":""#), "\(method) \(path): \(answer.text)")
      }
      #expect(try await server.say("hello").said == ["Welcome!"])
    }
    #expect(status == .exited(0))
  }

  @Test func `keeps every acknowledged turn when it is killed`() async throws {
    let place = try Workplace()
    let dialogue = [
      ("order tea", "How many cups?"), ("two", "2 cups of tea, right?"),
      ("yes", "tea is on its way."),
    ]
    for (said, answer) in dialogue {
      let status = try await place.serve { server in
        #expect(try await server.say(said).said == [answer])
        try server.signal(.kill)
      }
      #expect(status == .signaled(9))
    }
  }

  @Test func `gives two clients of one session one turn each, one after the other`() async throws {
    _ = try await Workplace().serve { server in
      let answers = try await withThrowingTaskGroup { group in
        for _ in 0..<12 { group.addTask { try await server.say("hello").said } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers == Array(repeating: ["Welcome!"], count: 12))
    }
  }

  @Test func `lets a turn in progress finish before it ends`() async throws {
    let place = try Workplace()
    try place.writeSlowBot()
    let status = try await place.serve { server in
      async let answer = server.say("go now", to: "Slow")
      try place.waitForHook()
      try server.signal(.terminate)
      try await server.closesItsDoor()
      try place.releaseHook()
      #expect(try await answer.said == ["gone"])
    }
    #expect(status == .exited(0))
  }

  @Test func `says that its port is taken`() async throws {
    let place = try Workplace()
    _ = try await place.serve { server in
      let port = try #require(URL(string: server.address)?.port)
      let second = try await place.run("serve", "--port", "\(port)", "--state", "second")
      #expect(second.status == .exited(1))
      #expect(second.errors.contains("port \(port) of 127.0.0.1 is in use; choose another"))
    }
  }
}

extension Workplace {
  /// A bot whose hook says through one named pipe that it runs, and waits at another.
  fileprivate func writeSlowBot() throws {
    try write(
      """
      name: Slow
      hooks: {gate: {run: [sh, gate.sh], timeout: 60s}}
      """, to: "bots/Slow/bot.yaml")
    try write(
      """
      validation: {accuracy: 0}
      intents:
        Go: {utterances: [go now, please go, go on, let us go], fulfil: {hook: gate}}
        Hi: {utterances: [hello, hi there, good morning, hey], fulfil: {say: Welcome.}}
      """, to: "bots/Slow/en-US.yaml")
    try write(
      """
      echo running > running
      cat gate > /dev/null
      echo '{"sessionState": {"dialogAction": {"type": "Close"},
        "intent": {"name": "Go", "state": "Fulfilled"}},
        "messages": [{"contentType": "PlainText", "content": "gone"}]}'
      """, to: "bots/Slow/gate.sh")
    for name in ["running", "gate"] { mkfifo("\(folder)/bots/Slow/\(name)", 0o600) }
  }

  /// Opening a named pipe waits for its other end.
  fileprivate func waitForHook() throws {
    let pipe = FileHandle(forReadingAtPath: "\(folder)/bots/Slow/running")
    _ = try #require(pipe).readToEnd()
  }

  fileprivate func releaseHook() throws {
    let pipe = FileHandle(forWritingAtPath: "\(folder)/bots/Slow/gate")
    try #require(pipe).close()
  }
}
