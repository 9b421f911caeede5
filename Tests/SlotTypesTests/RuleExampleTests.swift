import Conversation
import SlotTypes
import Testing

extension RuleExample: CustomTestStringConvertible {
  public var testDescription: String { "\(place) \(text)" }
}

@Suite struct RuleExampleTests {
  @Test(arguments: [("en-US", 150), ("en-GB", 150), ("es-ES", 50), ("ko-KR", 150)])
  func `every example of a rule file resolves as it says`(
    locale: LocaleID, atLeast count: Int
  ) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    let examples = try SlotTypes.ruleExamples(locale: locale)
    #expect(examples.count > count)
    for example in examples {
      let found = types.resolve(example.text, as: example.type, at: SlotTypes.exampleTime)
      #expect(
        found?.value.resolvedValues ?? [] == example.values, "\(example.place): \(example.text)")
    }
  }
}
