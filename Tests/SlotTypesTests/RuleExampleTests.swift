import Conversation
import SlotTypes
import Testing

extension RuleExample: CustomTestStringConvertible {
  public var testDescription: String { "\(place) \(text)" }
}

@Suite struct RuleExampleTests {
  @Test(arguments: ["en-US", "en-GB", "ko-KR"] as [LocaleID])
  func `every example of a rule file resolves as it says`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    let examples = try SlotTypes.ruleExamples(locale: locale)
    #expect(examples.count > 150)
    for example in examples {
      let found = types.resolve(example.text, as: example.type, at: SlotTypes.exampleTime)
      #expect(
        found?.value.resolvedValues ?? [] == example.values, "\(example.place): \(example.text)")
    }
  }
}
