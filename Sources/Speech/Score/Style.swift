/// How a piece of text is said: by whom, how fast, how high, how loud.
struct Style: Hashable, Sendable {
  var voice: Voice
  /// 1 is the voice's own.
  var rate = 1.0
  /// 1 is the voice's own; a factor of the fundamental frequency.
  var pitch = 1.0
  /// Decibels above the voice's own.
  var gain = 0.0
}
