import Bots
import Conversation
import Testing

@Suite struct ChannelReaderTests {
  private static let hello = "intents: {Hello: {utterances: [hi]}}\n"

  private static func folder(_ channels: String) throws -> TemporaryFolder {
    try TemporaryFolder(["bot.yaml": "name: Test\nchannels:\n\(channels)\n", "en-US.yaml": hello])
  }

  @Test func `a variable that is missing or empty closes the channel, and stops nothing`() throws {
    let folder = try Self.folder(#"  telegram: {token: "${T}", secret: "${S}"}"#)
    let read = BotFolder(reading: folder.path, environment: ["T": "token", "S": ""])
    #expect(
      read.bot?.channels[.telegram]
        == ChannelSettings(values: ["token": "token"], missingVariables: ["S"]))
    #expect(read.diagnostics.map(\.problem) == [.missingVariable("S")])
  }

  @Test func `what is wrong with a channel is told with its place`() throws {
    let folder = try Self.folder("  slak: {}\n  kakao: {header: X-Key, valeu: v}\n  twilio: x")
    #expect(
      folder.complaints == """
        bot.yaml:3:3: error: unknown key 'slak' in 'channels'
         3 |   slak: {}
           |   ^^^^
        help: did you mean 'slack'?
        bot.yaml:4:10: error: channel 'kakao' has no 'value'
         4 |   kakao: {header: X-Key, valeu: v}
           |          ^
        bot.yaml:4:26: error: unknown key 'valeu' in channel 'kakao'
         4 |   kakao: {header: X-Key, valeu: v}
           |                          ^^^^^
        help: did you mean 'value'?
        bot.yaml:5:11: error: channel 'twilio' is 'x', where a mapping is expected
         5 |   twilio: x
           |           ^
        """)
  }

  @Test func `an empty secret is refused`() throws {
    let folder = try Self.folder(#"  kakao: {header: X-Key, value: ""}"#)
    let problems = BotFolder(reading: folder.path, environment: [:]).diagnostics.map(\.problem)
    #expect(
      problems == [.wrongKind(found: "empty", expected: "a text", of: "'value' of channel 'kakao'")]
    )
  }

  @Test func `secrets are not printed`() {
    let settings = ChannelSettings(values: ["token": "hidden"])
    var dumped = ""
    dump(Bot(id: "TEST000001", name: "Test", channels: [.slack: settings]), to: &dumped)
    #expect(!dumped.contains("hidden") && !"\(settings)".contains("hidden"))
  }
}
