import Foundation
import Testing

@Suite struct ResolveCommandTests {
  @Test func `prints what was understood, and where`() async throws {
    let outcome = try await Workplace().run(
      "resolve", "Date", "tomorrow please", "--reference", "2026-03-02T10:00:00", "--json")
    let line = try #require(outcome.objects.first)
    #expect(Set(line.keys) == ["text", "interpretedValue", "resolvedValues", "start", "end"])
    #expect(line["interpretedValue"] as? String == "2026-03-03")
    #expect(line["start"] as? Int == 0)
    #expect(line["end"] as? Int == 8)
  }

  @Test func `gives both readings of an ambiguous hour, the morning first`() async throws {
    let outcome = try await Workplace().run("resolve", "Time", "at three", "--json")
    let line = try #require(outcome.objects.first)
    #expect(line["interpretedValue"] is NSNull)
    #expect(line["resolvedValues"] as? [String] == ["03:00", "15:00"])
  }

  @Test func `says the value in words when asked`() async throws {
    let outcome = try await Workplace().run(
      "resolve", "Date", "3월 5일", "--locale", "ko-KR", "--reference", "2026-03-02", "--say",
      "--json")
    #expect(outcome.objects.first?["words"] as? String == "삼월 오일 목요일")
  }

  @Test func `resolves a Spanish number`() async throws {
    let outcome = try await Workplace().run(
      "resolve", "Number", "veintitrés", "--locale", "es-ES", "--json")
    #expect(outcome.objects.first?["interpretedValue"] as? String == "23")
  }

  @Test func `answers each line of standard input, with nulls for what it does not understand`()
    async throws
  {
    let outcome = try await Workplace().run(
      "resolve", "Cafe:Drink", "--locale", "ko-KR", "--json",
      input: #"{"text": "차로 할게요"}"# + "\n몰라요\n")
    #expect(outcome.status == .exited(0))
    #expect(outcome.objects.count == 2)
    #expect(outcome.objects.first?["interpretedValue"] as? String == "홍차")
    let nothing = try #require(outcome.objects.last)
    for key in ["interpretedValue", "resolvedValues", "start", "end"] {
      #expect(nothing[key] is NSNull)
    }
  }
}
