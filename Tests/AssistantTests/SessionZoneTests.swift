import Assistant
import Conversation
import Testing

@Suite struct SessionZoneTests {
  private func zone(
    request: String? = nil, session: String? = nil, locale: String? = nil, bot: String? = nil
  ) -> String? {
    let key = SessionZone.attribute
    var place = BotLocale(locale: "ko-KR")
    place.timeZone = locale
    return SessionZone.name(
      for: Utterance("내일", requestAttributes: request.map { [key: $0] } ?? [:]),
      in: SessionState(sessionAttributes: session.map { [key: $0] } ?? [:]), of: place,
      Bot(id: "AB12CD34EF", name: "Test", timeZone: bot))
  }

  @Test func `takes the zone of whoever is nearest to the user`() {
    #expect(zone() == nil)
    #expect(zone(bot: "UTC") == "UTC")
    #expect(zone(locale: "Asia/Seoul", bot: "UTC") == "Asia/Seoul")
    #expect(zone(session: "Asia/Tokyo", locale: "Asia/Seoul", bot: "UTC") == "Asia/Tokyo")
    #expect(zone(request: "Europe/Paris", session: "Asia/Tokyo", bot: "UTC") == "Europe/Paris")
  }

  @Test func `takes the locale's or else the bot's where nobody is known`() {
    let bot = Bot(id: "AB12CD34EF", name: "Test", timeZone: "UTC")
    var locale = BotLocale(locale: "ko-KR")
    #expect(SessionZone.name(of: locale, bot) == "UTC")
    locale.timeZone = "Asia/Seoul"
    #expect(SessionZone.name(of: locale, bot) == "Asia/Seoul")
  }

  @Test func `passes over what is no zone's name`() {
    #expect(zone(request: "Mars/Olympus", session: "Asia/Tokyo") == "Asia/Tokyo")
    #expect(zone(session: "", bot: "UTC") == "UTC")
  }
}
