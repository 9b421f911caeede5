/// A script as the engine gets it: lines and silences in order, and what they mean in the request.
struct Score: Sendable {
  enum Part: Hashable, Sendable {
    case line(Line)
    case pause(milliseconds: Int)
  }

  struct Sentence: Hashable, Sendable {
    /// UTF-8 offsets in the request.
    var source: Range<Int>
    /// Index of the part that begins it.
    var part: Int
  }

  struct Mark: Hashable, Sendable {
    var name: String
    var source: Range<Int>
    /// The part in whose sound, or at whose beginning, it stands.
    var part: Int
  }

  var parts: [Part] = []
  var sentences: [Sentence] = []
  var words: [SpokenWord] = []
  var marks: [Mark] = []
}

extension Score {
  init(_ script: Script, lexicons: [Lexicon] = [], library: ReadingRulesLibrary) throws {
    var writer = ScoreWriter(styles: script.styles, lexicons: lexicons, library: library)
    for item in script.items { try writer.write(item) }
    try writer.finish()
    self = writer.score
  }
}
