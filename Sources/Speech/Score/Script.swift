/// A request taken apart: what to say, how, and where to be silent.
struct Script: Sendable {
  enum Item: Hashable, Sendable {
    case text(Letters)
    case pause(milliseconds: Int)
    case mark(String, source: Range<Int>)
    case sentenceEnd
    case paragraphEnd
  }

  var styles: [Style]
  var items: [Item]
}

extension Script {
  init(text: String, style: Style) {
    styles = [style]
    items = [.text(Letters(text, at: 0, style: 0))]
  }
}
