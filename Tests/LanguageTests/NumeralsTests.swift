import Language
import Testing

@Suite struct NumeralsTests {
  @Test(arguments: [
    ("one hundred twenty three point four five", "123.45"), ("point forty two", "0.42"),
    ("two  thousand  and  two hundred", "2200"), ("fifty - two", "52"),
    ("hundred thousand", "100000"),
    ("three lakh crore", "3000000000000"), ("three thousand millions", "3000000000"),
    ("two point two million", "2200000"), ("1,674,200.5", "1674200.5"), ("1 234 567", "1234567"),
    ("5,00", "5"), (".0012G", "1200000"), ("322 hundred", "32200"), ("3 hundred and 21", "321"),
    ("twenty-first", "21"), ("22nd", "22"), ("nought point nought three", "0.03"),
    (
      "five hundred forty-three quadrillion two hundred twelve trillion three hundred forty-five "
        + "billion six hundred seventy-eight million nine hundred nine thousand eight hundred "
        + "seventy-six", "543212345678909876"
    ),
  ])
  func `reads English`(text: String, value: String) throws {
    let numerals = try Numerals(locale: "en-US")
    #expect(numerals.value(of: NormalizedText(text))?.description == value)
  }

  @Test(arguments: [
    ("이십일", "21"), ("팔만 육천팔십구", "86089"), ("삼억사천칠백육십사만구천팔백육십사", "347649864"),
    ("스물여덟", "28"), ("백스물", "120"), ("3만 5천", "35000"), ("4천3백21", "4321"), ("2.12백", "212"),
    ("일점이삼", "1.23"), ("영점 사", "0.4"), ("세 번째", "3"), ("만", "10000"),
    ("이십일조와 삼백", "21000000000300"),
  ])
  func `reads Korean`(text: String, value: String) throws {
    let numerals = try Numerals(locale: "ko-KR")
    #expect(numerals.value(of: NormalizedText(text))?.description == value)
  }

  @Test func `keeps every place where a number may end`() throws {
    let text = NormalizedText("이십일일")
    let readings = try Numerals(locale: "ko-KR").readings(in: text.scalars, at: 0)
    #expect(readings.map(\.value.description) == ["2", "20", "21"])
  }

  @Test(arguments: ["twenty twenty", "one two", "million thousand two", "hundredfold", "sevenish"])
  func `refuses what is no single number`(text: String) throws {
    #expect(try Numerals(locale: "en-US").value(of: NormalizedText(text)) == nil)
  }

  @Test(arguments: [
    0, 7, 10, 21, 99, 100, 101, 345, 1000, 10_000, 12_345, 100_000_000, 98_761_234_567_890,
  ])
  func `reads what it writes`(number: Int) throws {
    for locale in ["en-US", "ko-KR"] {
      let numerals = try Numerals(locale: locale)
      let words = try #require(numerals.words(for: number))
      #expect(numerals.value(of: NormalizedText(words)) == Rational(number), "\(words)")
    }
  }

  @Test func `writes each system`() throws {
    let english = try Numerals(locale: "en-US")
    #expect(english.words(for: 121) == "one hundred twenty-one")
    #expect(english.words(for: 21, in: .ordinal) == "twenty-first")
    #expect(english.words(for: 105, in: .ordinal) == "one hundred fifth")
    let korean = try Numerals(locale: "ko-KR")
    #expect(korean.words(for: 11_110) == "만 천백십")
    #expect(korean.words(for: 21, in: .attributive) == "스물한")
    #expect(korean.words(for: 20, in: .attributive) == "스무")
    #expect(korean.words(for: 35, in: .native) == "서른다섯")
  }

  @Test func `keeps every locale to the same files`() throws {
    for locale in ["en-US", "ko-KR"] {
      _ = try (Numerals(locale: locale), Particles(locale: locale), Sentences(locale: locale))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `takes any text, and ends inside it`(seed: UInt64) throws {
    let numerals = try Numerals(locale: seed % 2 == 0 ? "en-US" : "ko-KR")
    let text = NormalizedText(RandomText.make(seed: seed))
    for start in text.scalars.indices {
      for reading in numerals.readings(in: text.scalars, at: start) {
        #expect(reading.end > start && reading.end <= text.scalars.count)
      }
    }
  }
}
