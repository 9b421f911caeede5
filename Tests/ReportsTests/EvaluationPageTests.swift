import Bots
import Conversation
import Foundation
import Reports
import Testing
import Understanding

@Suite struct EvaluationPageTests {
  @Test(arguments: ["en-US", "ko-KR"] as [LocaleID])
  func `shows every part that there is something for`(locale: LocaleID) throws {
    let page = Page(.example(locale))
    #expect(
      page.sections.map(\.heading) == [
        "Figures", "Confidence of the likeliest intent", "Reliability of the confidences",
        "Learning curve", "Compared with Older", "Confusion matrix", "Worst confusions", "Slots",
        "Intents",
      ])
    let tree = try Tree(page.html())
    #expect(tree.all("h2").map(\.text) == page.sections.map(\.heading))
    #expect(tree.all("h1").map(\.text) == ["How well <Kiosk> understands \(locale)"])
    #expect(tree.all("svg").count == 6, "three histograms, two curves, one matrix")
    #expect(tree.all("svg").allSatisfy { $0["aria-label"]?.isEmpty == false })
    #expect(tree.all("ul").contains { $0["lang"] == locale.text })
  }

  @Test func `leaves out what there is nothing for`() throws {
    let row = LabelledUtterances.Utterance(text: "hello", intent: "Hello", slots: [])
    let findings = EvaluationFindings(
      bot: "Kiosk", locale: "en-US", method: .crossValidation(folds: 5),
      rounds: [[AnsweredUtterance(row, intent: "Hello", likeliest: "Hello", confidence: 1)]])
    let page = Page(findings)
    #expect(
      page.sections.map(\.heading) == [
        "Figures", "Confidence of the likeliest intent", "Reliability of the confidences",
        "Intents",
      ])
    _ = try Tree(page.html())
  }

  @Test func `is a page even of no utterance`() throws {
    let findings = EvaluationFindings(
      bot: "Kiosk", locale: "en-US", method: .labelled(file: "empty.jsonl"), rounds: [[]])
    _ = try Tree(Page(findings).html())
  }

  @Test func `escapes names and utterances everywhere`() throws {
    let html = try Page(.example("en-US")).html()
    #expect(!html.contains("<b>"))
    #expect(!html.contains("<Kiosk>"))
    #expect(html.contains("&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;"))
    #expect(html.contains("In&lt;tent"))
  }

  @Test func `fits a phone and needs nothing from outside`() throws {
    let html = try Page(.example("ko-KR")).html()
    let tree = try Tree(html)
    #expect(html.hasPrefix("<!DOCTYPE html>\n"))
    #expect(html.contains("prefers-color-scheme: dark"))
    #expect(
      tree.all("meta").contains {
        $0["name"] == "viewport" && $0["content"] == "width=device-width, initial-scale=1"
      })
    for tag in ["script", "link", "img", "iframe", "object", "foreignObject", "use"] {
      #expect(tree.all(tag).isEmpty)
    }
    for attribute in ["src", "href", "onclick", "onload", "width"] {
      let bearers = tree.elements.filter { $0[attribute] != nil && $0.name != "rect" }
      #expect(bearers.isEmpty, "\(attribute) of \(bearers.map(\.name))")
    }
    #expect(!html.contains("http") || html.contains("http-equiv"))
    #expect(!html.contains("url(") && !html.contains("@import") && !html.contains("://"))
  }

  @Test func `counts the figures from the answers`() throws {
    let cells = try Tree(Page(.example("en-US")).html()).all("td").map(\.text)
    // Three of five in scope are right, two of three out of scope are turned away.
    #expect(cells.starts(with: ["60.0 %", "23.1–88.2 %"]))
    #expect(cells.contains("66.7 %"))
  }
}

extension EvaluationFindings {
  /// Some of everything, with text that would break a page.
  fileprivate static func example(_ locale: LocaleID) -> EvaluationFindings {
    let said = locale == "ko-KR" ? "부산 가는 표" : "a <b>bold</b> & \"quoted\" ticket"
    let span = LabelledUtterances.Span(name: "Stop", range: 0..<2)
    func answer(
      _ text: String, _ expected: Intent.Name?, _ found: Intent.Name, _ confidence: Double,
      _ spans: Set<LabelledUtterances.Span> = []
    ) -> AnsweredUtterance {
      AnsweredUtterance(
        .init(text: text, intent: expected, slots: expected == "Buy" ? [span] : []),
        intent: found, likeliest: found == .fallback ? "Buy" : found, confidence: confidence,
        spans: spans, time: .microseconds(90))
    }
    let answers = [
      answer(said, "Buy", "Buy", 0.95, [span]), answer(said, "Buy", "In<tent", 0.4),
      answer("hello", "In<tent", "In<tent", 0.8), answer("hey", "In<tent", "In<tent", 0.99),
      answer("bye", "In<tent", .fallback, 0.2), answer("love", nil, .fallback, 0.1),
      answer("life", nil, .fallback, 0.15), answer("luck", nil, "Buy", 0.6),
    ]
    var others = answers
    (others[0].intent, others[1].intent) = (.fallback, "Buy")
    var findings = EvaluationFindings(
      bot: "<Kiosk>", locale: locale, method: .labelled(file: "a&b.jsonl"), rounds: [answers])
    findings.curve = [
      Trial(share: 0.5, learned: 10, rounds: [others]),
      Trial(share: 1, learned: 20, rounds: [answers]),
    ]
    findings.rival = Rival("Older", others, of: answers)
    return findings
  }
}
