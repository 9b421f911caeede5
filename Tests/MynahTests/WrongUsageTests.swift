import Testing

@Suite struct WrongUsageTests {
  @Test(arguments: [
    ["bogus"], ["understand"], ["train", "--nope"], ["say", "hi", "--format", "xyz"],
    ["serve", "--port", "70000"], ["resolve", "Date", "today", "--zone", "Mars/Olympus"],
    ["evaluate", "Cafe"], ["evaluate", "Cafe", "--folds", "1"],
    ["evaluate", "Cafe", "--data", "a.jsonl", "--folds", "3"],
    ["evaluate", "Cafe", "--folds", "3", "--against", "Cafe"],
  ])
  func `is answered with the usage and exit code 64`(arguments: [String]) async throws {
    let outcome = try await Workplace().run(arguments)
    #expect(outcome.status == .exited(64))
    #expect(outcome.errors.contains("Usage:"))
    #expect(outcome.text.isEmpty)
  }

  @Test(arguments: [
    (
      ["chat", "Kafe"],
      "no bot 'Kafe' in bots, and no bot folder of that path; did you mean 'Cafe'?"
    ),
    (["chat", "Cafe", "--locale", "fr-FR"], "'Cafe' has no locale 'fr-FR'; it has en-US, ko-KR"),
    (["chat", "Cafe", "--session", "no name!"], "session 'no name!' is no valid name"),
    (["check", "--bots", "nowhere"], "no bots in 'nowhere'; 'mynah new NAME' makes one"),
    (["serve", "--bots", "nowhere"], "the folder 'nowhere' does not exist"),
    (["resolve", "Dat", "today"], "en-US has no slot type 'Dat'"),
    (["resolve", "Date", "today", "--reference", "soon"], "'soon' is no date and time"),
    (["resolve", "Date", "perhaps"], "'perhaps' is no Date"),
    (["say", "hi", "--voice", "Nobody"], "unknown voice 'Nobody'"),
    (["say", "<speak>hi", "--ssml"], "invalid SSML"),
    (["say", "hi", "-o", "nowhere/a.wav"], "nowhere/a.wav: no such file or directory"),
    (["say", "hi", "-o", "a.aac"], "'aac' is no format"),
    (["import", "nothing.jsonl", "--to", "bots/New"], "nothing.jsonl:1:1: error: cannot be read"),
    (["new", "../Evil"], "'../Evil' cannot name a bot"),
    (["chat", "Cafe", "--wav", "/dev/null/wav"], "/dev/null/wav"),
    (
      ["evaluate", "Cafe", "--folds", "2", "-o", "nowhere/a.html"],
      "nowhere/a.html: no such file or directory"
    ),
  ])
  func `that only the work shows is told in a sentence, with exit code 1`(
    arguments: [String], sentence: String
  ) async throws {
    let outcome = try await Workplace().run(arguments)
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(!outcome.errors.contains("Domain="), "an error of the system, as it prints itself")
  }
}
