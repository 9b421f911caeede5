import Conversation
import Foundation
import Language
import SlotTypes
import Testing

@Suite struct LocaleFilesTests {
  private func files(_ locale: String) throws -> [String] {
    let folder = SlotTypes.resources.appending(path: locale)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `every locale has the same files`() throws {
    #expect(try files("en-US") == files("ko-KR"))
  }

  @Test func `says which locales there are when asked for another`() {
    let known = ["en-GB", "en-US", "es-ES", "ko-KR"]
    #expect(throws: LanguageError.unsupportedLocale("xx-XX", known: known)) {
      try SlotTypes(locale: "xx-XX", custom: [])
    }
  }

  @Test(arguments: [
    ("means: clok(HOUR)", "a known meaning, found 'clok'"),
    ("means: clock(MINUTE)", "a category of the pattern, found 'MINUTE'"),
    ("menas: clock(HOUR)", "a key of rule files, found 'menas'"),
  ])
  func `names the place of a mistake in a rule file`(line: String, mistake: String) throws {
    let resources = URL.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: SlotTypes.resources, to: resources)
    defer { try? FileManager.default.removeItem(at: resources) }
    let file = resources.appending(path: "en-US/time.rules")
    try "produces: TIME\nnumber: HOUR 0...24 digits\n\n[hour]\npattern: HOUR\n\(line)\n"
      .write(to: file, atomically: true, encoding: .utf8)
    let error = #expect(throws: LanguageError.self) {
      try SlotTypes(locale: "en-US", custom: [], resources: resources)
    }
    let message = try #require(error).description
    #expect(message.hasPrefix("en-US/time.rules:") && message.hasSuffix(mistake), "\(message)")
  }
}
