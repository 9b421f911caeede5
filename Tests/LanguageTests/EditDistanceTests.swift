import Language
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("Nubmer", "Number", 1),
    ("City", "city", 0), ("도시", "도시들", 1), ("ca", "abc", 3),
  ])
  func `counts letters swapped, dropped, added and replaced`(_ a: String, _ b: String, _ n: Int) {
    #expect(EditDistance.between(a, b) == n)
    #expect(EditDistance.between(b, a) == n)
  }

  @Test func `suggests a name within one mistake in three letters`() {
    let known = ["Date", "Duration", "Number", "도시"]
    #expect(EditDistance.nearest(to: "Nubmer", among: known) == "Number")
    #expect(EditDistance.nearest(to: "도씨", among: known) == "도시")
    #expect(EditDistance.nearest(to: "Colour", among: known) == nil)
    #expect(EditDistance.nearest(to: "Date", among: []) == nil)
  }
}
