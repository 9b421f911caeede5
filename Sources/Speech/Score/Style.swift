/// How a piece of text is said: by whom, how fast, how high, how loud.
struct Style: Hashable, Sendable {
  var voice: Voice
  /// 1 is the voice's own.
  var rate = 1.0
  /// 1 is the voice's own; a factor of the fundamental frequency.
  var pitch = 1.0
  /// Decibels above the voice's own.
  var gain = 0.0
  /// espeak-ng's names of the sounds that a letter stands for.
  var phonemes: String?
  /// Whether its text is said as it stands, whatever a lexicon has.
  var isFixed = false

  /// How it sounds, whatever is said.
  var delivery: Style {
    var style = self
    style.phonemes = nil
    style.isFixed = false
    return style
  }
}
