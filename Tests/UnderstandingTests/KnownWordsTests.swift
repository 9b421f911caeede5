import Conversation
import Language
import Testing
import Understanding

@Suite struct KnownWordsTests {
  private let words = KnownWords(of: .kiosk())

  private func corrected(_ text: String) -> String? {
    let text = NormalizedText(text)
    return words.corrected(text, text.tokens())
  }

  @Test(arguments: [
    ("what is the weahter", "what is the weather"),
    ("Tomorow a tiket, please!", "tomorrow a ticket, please!"),
    ("umbrellla", "umbrella"),
    ("a ticket to marseile", "a ticket to marseille"),
  ])
  func `leads a word with one typo back to the known one`(typed: String, meant: String) {
    #expect(corrected(typed) == meant)
  }

  @Test(arguments: ["what is the weather", "tickets weather", "wat iz", "wxxther", "outsode", ""])
  func `leaves known, short and distant words alone`(text: String) {
    #expect(corrected(text) == nil)
  }

  @Test func `understands an utterance with typos`() throws {
    let understanding = try Kiosk.inEnglish()
    #expect(understanding.hear("will it rian tomorow").intent == "TellWeather")
  }
}
