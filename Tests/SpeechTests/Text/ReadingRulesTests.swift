import Foundation
import Speech
import Testing

@Suite struct ReadingRulesTests {
  static let locales = ["en-US", "ko-KR"]

  private func rules(_ locale: String) throws -> ReadingRules {
    try ReadingRulesLibrary().rules(for: LanguageTag(locale))
  }

  private func letters(_ text: String) -> Letters { Letters(text, at: 0, style: 0) }

  @Test(arguments: locales)
  func `every locale has the same files`(locale: String) throws {
    let folder = ReadingRulesLibrary.shippedRules.appending(path: locale)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ReadingRules.files)
  }

  @Test(arguments: locales)
  func `every rule reads its examples as it says`(locale: String) throws {
    let rules = try rules(locale)
    for rule in rules.readings {
      for (text, said) in rule.examples {
        let read = rule.apply(to: letters(text), numerals: rules.numerals).text
        #expect(read == said, "\(rule.name): \(text)")
      }
    }
  }

  @Test(arguments: locales)
  func `every sound change respells its examples as it says`(locale: String) throws {
    let rules = try rules(locale)
    for contact in rules.respelling.contacts {
      for (text, said) in contact.examples {
        #expect(rules.respelling.respell(letters(text)).text == said, "\(contact.name): \(text)")
      }
    }
  }

  @Test(arguments: [
    ("감사합니다", "감사함니다"), ("독립문", "동님문"), ("국물이 좋네요", "궁물이 존네요"),
    ("3시에 20살 친구 2명", "세 시에 스무 살 친구 두 명"), ("010-1234-5678", "공일공, 일이삼사, 오육칠팔"),
    ("오전 11시 30분", "오전 열한 시 삼십분"), ("할인 50%", "할인 오십 퍼센트"), ("12,500원입니다", "만 이천오백원임니다"),
  ])
  func `Korean is read as it is spoken`(text: String, said: String) throws {
    #expect(try rules("ko-KR").read(letters(text)).text == said)
  }

  @Test(arguments: [
    (
      "Dr. Smith lives on Main St. in St. Louis", "Doctor Smith lives on Main Street in Saint Louis"
    ),
    ("Call 206-555-0100", "Call two oh six, five five five, oh one oh oh"),
    ("5 p.m. e.g. today", "5 PM for example today"), ("Mt. Everest", "Mount Everest"),
  ])
  func `English abbreviations are read out`(text: String, said: String) throws {
    #expect(try rules("en-GB").read(letters(text)).text == said)
  }

  @Test func `what is said in place of writing stands where the writing stood`() throws {
    let read = try rules("ko-KR").read(letters("오후 3시"))
    let three = try #require(read.first { $0.scalar == "세" })
    #expect(three.source == 7..<8)
  }

  @Test func `a language without rules is left as it is`() throws {
    #expect(try rules("de-DE").read(letters("Dr. 50%")).text == "Dr. 50%")
  }
}
