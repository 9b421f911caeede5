import Language
import Testing

@Suite struct WordBoundaryTests {
  @Test(arguments: [
    ("i'm 25", 2, false), ("i'm 25", 3, true), ("five o'clock", 5, true), ("'m 25", 1, true),
    ("twenty", 2, false), ("3pm", 1, true), ("세시", 1, true), ("ab", 2, true),
  ])
  func `stands between words, not inside one nor behind its apostrophe`(
    text: String, position: Int, isBoundary: Bool
  ) {
    #expect(WordBoundary.isBoundary(position, in: Array(text.unicodeScalars)) == isBoundary)
  }
}
