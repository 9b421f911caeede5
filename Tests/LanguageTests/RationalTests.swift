import Language
import Testing

@Suite struct RationalTests {
  @Test func `computes exactly`() throws {
    let third = try #require(Rational(1, over: 3))
    #expect(third.multiplied(by: Rational(3)) == Rational(1))
    #expect(third.description == "0.333333333333333")
    #expect(Rational(9, over: -5)?.description == "-1.8")
    #expect(Rational(decimal: ".23456000")?.description == "0.23456")
  }

  @Test func `gives nil where a result is too wide or has no meaning`() throws {
    let wide = try #require(Rational(decimal: String(repeating: "9", count: 36)))
    #expect(wide.multiplied(by: wide) == nil)
    #expect(Rational(1).divided(by: Rational(0)) == nil)
    #expect(Rational(decimal: String(repeating: "9", count: 99)) == nil)
    #expect(Rational(decimal: ".") == nil)
  }

  @Test func `rounds to fixed places`() throws {
    #expect(Rational(decimal: "1.005")?.fixed(places: 2) == "1.01")
    #expect(Rational(3).fixed(places: 2) == "3.00")
    #expect(Rational(-1, over: 8)?.fixed(places: 2) == "-0.13")
  }
}
