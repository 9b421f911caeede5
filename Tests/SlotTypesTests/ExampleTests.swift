import Conversation
import Foundation
import SlotTypes
import Testing

@Suite struct ExampleTests {
  private static let now = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)
  private static let locales: [LocaleID: SlotTypes] = Dictionary(
    uniqueKeysWithValues: ["en-US", "ko-KR"].compactMap { (locale: LocaleID) in
      (try? SlotTypes(locale: locale, custom: [])).map { (locale, $0) }
    })

  @Test(arguments: try SlotExample.all())
  func `resolves what people say, and refuses what is none`(_ example: SlotExample) throws {
    let types = try #require(Self.locales[example.locale])
    let found = types.resolve(example.text, as: example.type, at: Self.now)
    #expect((found?.value.resolvedValues ?? []) == example.values)
    #expect(found?.value.interpretedValue == (example.values.count == 1 ? example.values[0] : nil))
  }

  @Test func `has examples of the same types in both locales`() throws {
    let examples = try SlotExample.all()
    func types(_ locale: LocaleID) -> Set<SlotType.Name> {
      Set(examples.filter { $0.locale == locale }.map(\.type))
    }
    #expect(types("en-US") == types("ko-KR"))
  }

  @Test func `has the same files in both locales`() throws {
    let files = try ["en-US", "ko-KR"].map {
      try FileManager.default.contentsOfDirectory(
        atPath: SlotExample.resources.appending(path: $0).path
      ).sorted()
    }
    #expect(files[0] == files[1])
  }
}
