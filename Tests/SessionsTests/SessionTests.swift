import Conversation
import Sessions
import Testing

@Suite struct SessionTests {
  @Test(arguments: ["ab", "0192-af:x_y.z", String(repeating: "s", count: 100)])
  func `a name that Lex takes is taken`(name: String) throws {
    #expect(try Session.ID.sample(name).name == name)
  }

  @Test(arguments: [
    "", "a", "a b", "../etc", "세션", "a\u{0}b", "a\u{301}b", String(repeating: "s", count: 101),
  ])
  func `any other name is refused`(name: String) {
    #expect(throws: Session.InvalidName(name: name)) { try Session.ID.sample(name) }
  }

  @Test func `the refusal says what a name may hold`() {
    #expect(
      Session.InvalidName(name: "a b").description
        == "session 'a b' is no valid name: "
        + "give 2 to 100 of the characters a-z, A-Z, 0-9, '.', '_', ':' and '-'")
  }

  @Test func `Lex's spelling of a locale names the same session`() throws {
    #expect(
      try Session.ID(bot: "B", locale: "ko_KR", name: "s1")
        == Session.ID(bot: "B", locale: "ko-KR", name: "s1"))
  }
}
