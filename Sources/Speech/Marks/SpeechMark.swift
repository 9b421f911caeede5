/// One of Polly's speech marks: what happens at a moment of the sound.
package struct SpeechMark: Hashable, Sendable {
  /// In the order in which marks of one moment stand.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case sentence, ssml, word, viseme
  }

  package var milliseconds: Int
  package var kind: Kind
  /// UTF-8 offsets in the request; a viseme has none.
  package var source: Range<Int>?
  package var value: String

  package init(milliseconds: Int, kind: Kind, source: Range<Int>? = nil, value: String) {
    self.milliseconds = milliseconds
    self.kind = kind
    self.source = source
    self.value = value
  }
}

extension SpeechMark {
  /// The marks of a rendering by time; among equals sentence, ssml, word, viseme.
  package static func marks(of rendering: Rendering, _ kinds: Set<Kind>) -> [SpeechMark] {
    let timeline = rendering.timeline
    let source = Array(rendering.source.utf8)
    func slice(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
    var marks: [SpeechMark] = []
    marks += timeline.sentences.map {
      SpeechMark(
        milliseconds: $0.milliseconds, kind: .sentence, source: $0.source, value: slice($0.source))
    }
    marks += timeline.marks.map {
      SpeechMark(milliseconds: $0.milliseconds, kind: .ssml, source: $0.source, value: $0.name)
    }
    marks += timeline.words.map {
      SpeechMark(
        milliseconds: $0.milliseconds, kind: .word, source: $0.source, value: slice($0.source))
    }
    marks += timeline.phonemes.map {
      SpeechMark(milliseconds: $0.milliseconds, kind: .viseme, value: $0.viseme)
    }
    if !timeline.phonemes.isEmpty {
      marks.append(
        SpeechMark(milliseconds: timeline.milliseconds, kind: .viseme, value: "sil"))
    }
    return marks.filter { kinds.contains($0.kind) }.inOrder()
  }

  /// One line of JSON, its keys in Polly's order and `/` escaped as Polly does.
  package var json: String {
    let offsets = source.map { ",\"start\":\($0.lowerBound),\"end\":\($0.upperBound)" } ?? ""
    return "{\"time\":\(milliseconds),\"type\":\"\(kind.rawValue)\"\(offsets)"
      + ",\"value\":\"\(value.escapedForJSON)\"}"
  }
}

extension [SpeechMark] {
  /// Sorted so that marks equal in time and kind stay in the order of the text.
  fileprivate func inOrder() -> [SpeechMark] {
    let kinds = SpeechMark.Kind.allCases
    let keyed = enumerated().map { index, mark in
      (mark.milliseconds, kinds.firstIndex(of: mark.kind) ?? 0, index)
    }
    return keyed.sorted { $0 < $1 }.map { self[$0.2] }
  }
}

extension String {
  fileprivate var escapedForJSON: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "/": escaped += "\\/"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
