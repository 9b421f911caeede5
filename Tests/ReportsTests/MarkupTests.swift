import Reports
import Testing

@Suite struct MarkupTests {
  @Test func `escapes what is put into it`() {
    let said = #"<script>alert("1 & 2")</script>'"#
    let markup: Markup = #"<p title="\#(said)">\#(said)</p>"#
    let escaped = "&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;&#39;"
    #expect(markup.text == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `takes markup as it is`() {
    let items: [Markup] = ["a", "<b>"].map { "<li>\($0)</li>" }
    let none: Markup? = nil
    let list: Markup = "<ul>\(items)\(none)</ul>"
    #expect(list.text == "<ul><li>a</li><li>&lt;b&gt;</li></ul>")
  }

  @Test func `replaces what no page may hold`() {
    let markup: Markup = "\("a\u{0}b\u{1B}c\u{FFFE}d\te 한글 👍🏽")"
    #expect(markup.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te 한글 👍🏽")
  }

  @Test(arguments: [
    (1.0, "1"), (0.5, "0.5"), (1.0 / 3, "0.33"), (-2.678, "-2.68"), (1e6, "1000000"), (-0.001, "0"),
  ])
  func `writes coordinates with two decimals`(number: Double, written: String) {
    let markup: Markup = "\(number)"
    #expect(markup.text == written)
  }
}
