import Conversation
import Foundation
import Language
import Testing
import Understanding

@Suite struct CommandPhrasesTests {
  private func command(_ text: String, _ locale: LocaleID) throws -> Heard.Command? {
    try CommandPhrases(locale: locale).command(NormalizedText(text).tokens())
  }

  @Test(arguments: [
    ("Help!", Heard.Command.help), ("never mind", .cancel), ("say that again?", .repeat),
    ("START OVER", .startOver),
  ])
  func `knows commands in English`(text: String, expected: Heard.Command) throws {
    #expect(try command(text, "en-US") == expected)
  }

  @Test(arguments: [
    ("도와 주세요", Heard.Command.help), ("취소할게요.", .cancel), ("뭐라고요?", .repeat),
    ("처음부터다시", .startOver),
  ])
  func `knows commands in Korean, however spaced`(text: String, expected: Heard.Command) throws {
    #expect(try command(text, "ko-KR") == expected)
  }

  @Test(arguments: ["help me book a hotel", "cancel my booking", ""])
  func `takes nothing but a whole utterance`(text: String) throws {
    #expect(try command(text, "en-US") == nil)
  }

  @Test(arguments: [
    (
      "dance:\nwaltz",
      "x:1:1: error: unknown command 'dance'; known are help, cancel, repeat, startOver"
    ),
    ("waltz", "x:1:1: error: 'waltz' stands before any command"),
    ("help:\nhm\ncancel:\nhm", "x:4:1: error: 'hm' stands under two commands"),
  ])
  func `refuses a file and says where`(file: String, sentence: String) {
    #expect {
      try CommandPhrases(file, file: "x")
    } throws: { error in
      "\(error)" == sentence
    }
  }
}
