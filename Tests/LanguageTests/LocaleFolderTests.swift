import Foundation
import Language
import Testing

@Suite struct LocaleFolderTests {
  @Test func `names the locales there are when asked for another`() {
    #expect(throws: LanguageError.unsupportedLocale("xx-XX", known: ["en-US", "es-ES", "ko-KR"])) {
      _ = try Particles(locale: "xx-XX")
    }
    #expect(
      "\(LanguageError.unsupportedLocale("xx-XX", known: ["en-US", "ko-KR"]))"
        == "locale 'xx-XX' is not supported; known are en-US, ko-KR")
  }
}
