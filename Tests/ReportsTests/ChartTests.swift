import Foundation
import Reports
import Testing

@Suite struct ChartTests {
  @Test func `a line chart puts values where its axes do`() throws {
    let chart = LineChart(
      "d", x: .counts("n", to: 100), y: .shares("s"),
      series: [
        .init("a", [.init(x: 0, y: 0, note: "low"), .init(x: 100, y: 1, note: "high <b>")]),
        .init("b", [.init(x: 50, y: 0.5, spread: 0.4...0.6, note: "middle")]),
      ])
    let tree = try Tree(chart.markup.text)
    let points = tree.all("circle").map { [$0["cx"], $0["cy"]].map { Double($0 ?? "") } }
    #expect(points == [[52, 190], [342, 12], [197, 101]])
    #expect(tree.all("title").map(\.text) == ["low", "high <b>", "middle"])
    #expect(tree.all("li").map { $0.text.trimmingCharacters(in: .whitespaces) } == ["a", "b"])
  }

  @Test func `a bar chart gives every bar the same width and its height`() throws {
    let chart = BarChart(
      "d", x: .shares("s"), y: .counts("n", to: 10),
      bars: [.init(10, note: "ten"), .init(0, note: "none"), .init(5, note: "five")])
    let bars = try Tree(chart.markup.text).all("rect")
    #expect(Set(bars.map { $0["width"] }).count == 1)
    let heights = bars.map { Double($0["height"] ?? "") ?? -1 }
    #expect(heights[0] > 90 && heights[1] == 0 && heights[2] == heights[0] / 2)
  }

  @Test func `an axis of counts ends on a round number and marks whole ones`() throws {
    for (highest, last) in [(1.0, "1"), (3, "3"), (7, "8"), (97, "100"), (12_345, "15000")] {
      let chart = BarChart(
        "d", x: .shares("s"), y: .counts("n", to: highest), bars: [.init(1, note: "")])
      let marks = try Tree(chart.markup.text).all("text")
        .filter { $0["text-anchor"] == "end" }.map(\.text)
      #expect(marks.first == "0" && marks.last == last, "\(marks)")
      #expect(Set(marks).count == marks.count, "\(marks)")
    }
  }

  @Test func `a grid names its rows, numbers its columns and leaves zeros blank`() throws {
    let chart = GridChart(
      "d", names: ["a<b", "날씨_알려줘_그리고_아주_긴_이름의_의도"], counts: [[3, 1, 0], [0, 2, 4]]
    ) { row, column, count in "\(row)>\(column ?? "*"): \(count)" }
    let tree = try Tree(chart.markup.text)
    let numbers = tree.all("text").filter { $0["class"] == nil }.map(\.text)
    #expect(numbers == ["3", "1", "2", "4"])
    #expect(tree.all("title").map(\.text).contains("a<b>*: 0"))
    #expect(
      tree.all("g").map { $0["class"] } == [
        "cell right", "cell wrong", "cell wrong", "cell wrong", "cell right", "cell wrong",
      ])
  }
}
