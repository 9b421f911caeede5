import Conversation

/// Saying something: which variant, and into the step's messages.
extension Walk {
  /// Says one of `variants`; nothing where there are none, or another has spoken already.
  ///
  /// The seed, the turn and the place draw it. What was said just before is not said again while
  /// there are other words.
  mutating func say(_ variants: Variants, at place: String) {
    let texts = variants.texts
    guard !texts.isEmpty, !isSilent else { return }
    let text = MessageText(
      intent: intent, attributes: state.session.sessionAttributes, words: words,
      dialogue: dialogue)
    let drawn = Draw.index(below: texts.count, seed: seed, turn: state.turn, place: place)
    let order = (0..<texts.count).map { (drawn + $0) % texts.count }
    let rendered = order.lazy.map { (index: $0, text.message(from: texts[$0])) }
    let fresh = rendered.first { !state.lastMessages.contains($0.1.message) }
    let chosen = fresh ?? (index: drawn, text.message(from: texts[drawn]))
    messages.append(chosen.1.message)
    trace.note("say", "\(place), variant \(chosen.index + 1) of \(texts.count)")
    for unfilled in chosen.1.unfilled {
      trace.note("leave empty", "\(unfilled) in \(place) has no value")
    }
  }

  /// Says the bot's words, or Mynah's own where the bot has none.
  mutating func say(_ variants: Variants, else own: [String], at place: String) {
    say(variants.isEmpty ? Variants(own) : variants, at: place)
  }

  mutating func say(own texts: [String], at place: String) {
    say(Variants(texts), at: place)
  }
}
