/// Reads an SSML document into a script, or says where it is wrong.
struct SSMLReader {
  static let deepest = 64

  private struct Frame {
    var element: SSMLElement
    var tag: XMLToken.Tag
    var style: Int
    /// The text of an element that is not said as it stands.
    var held: Letters = []
  }

  private let voices: VoiceCatalog
  private let library: ReadingRulesLibrary
  private var tokens: XMLTokenizer
  private var script: Script
  private var open: [Frame] = []

  static func read(
    _ document: String, style: Style, voices: VoiceCatalog, library: ReadingRulesLibrary
  ) throws -> Script {
    var reader = SSMLReader(
      voices: voices, library: library,
      tokens: XMLTokenizer(Letters(document, at: 0, style: 0)),
      script: Script(styles: [style], items: []))
    try reader.readRoot()
    return reader.script
  }

  private mutating func readRoot() throws {
    var hasEnded = false
    while let token = try tokens.next() {
      switch token {
      case .text(let letters) where open.isEmpty:
        if letters.allSatisfy(\.isSpace) { continue }
        let offset = letters.first?.source.lowerBound
        throw tokens.error(hasEnded ? .textAfterEnd : .notSSML, at: offset)
      case .text(let letters):
        hear(letters)
      case .open(let tag, let closesItself):
        guard !hasEnded else { throw tokens.error(.textAfterEnd, at: tag.source.lowerBound) }
        try start(tag)
        if closesItself { try end() }
      case .close(let tag):
        guard let frame = open.last, frame.tag.name == tag.name else {
          throw error(.mismatchedEnd(tag.name, open: open.last?.tag.name), at: tag)
        }
        try end()
      }
      hasEnded = open.isEmpty
    }
    if let frame = open.last { throw tokens.error(.unexpectedEnd(inside: "<\(frame.tag.name)>")) }
    guard hasEnded else { throw tokens.error(.notSSML) }
  }

  private func error(_ problem: SSMLError.Problem, at tag: XMLToken.Tag) -> SSMLError {
    tokens.error(problem, at: tag.source.lowerBound)
  }
}

extension SSMLReader {
  private mutating func hear(_ letters: Letters) {
    let frame = open[open.endIndex - 1]
    let styled = letters.map { Letter(scalar: $0.scalar, source: $0.source, style: frame.style) }
    if frame.element.isTextOnly {
      open[open.endIndex - 1].held += styled
    } else {
      script.items.append(.text(styled))
    }
  }

  private mutating func start(_ tag: XMLToken.Tag) throws {
    guard let element = SSMLElement(rawValue: tag.name) else {
      throw error(.unknownElement(tag.name, known: SSMLElement.allCases.map(\.rawValue)), at: tag)
    }
    try checkPlace(of: element, tag)
    try checkAttributes(of: element, tag)
    let style = try style(for: element, tag)
    open.append(Frame(element: element, tag: tag, style: style))
    switch element {
    case .paragraph: script.items.append(.paragraphEnd)
    case .sentence: script.items.append(.sentenceEnd)
    case .pause: script.items.append(.pause(milliseconds: try pause(tag)))
    case .mark: script.items.append(.mark(tag["name"] ?? "", source: tag.source))
    default: break
    }
  }

  private mutating func end() throws {
    let frame = open.removeLast()
    switch frame.element {
    case .paragraph: script.items.append(.paragraphEnd)
    case .sentence: script.items.append(.sentenceEnd)
    case .sub:
      guard let source = frame.held[...].source else { return }
      script.items.append(
        .text(Letters(frame.tag["alias"] ?? "", standingFor: source, style: frame.style)))
    case .sayAs: script.items.append(.text(try interpret(frame)))
    case .phoneme: try appendSounds(frame)
    default: break
    }
  }

  private func checkPlace(of element: SSMLElement, _ tag: XMLToken.Tag) throws(SSMLError) {
    guard let parent = open.last else {
      if element == .speak { return }
      throw error(.notSSML, at: tag)
    }
    guard open.count < Self.deepest else { throw error(.tooDeep(limit: Self.deepest), at: tag) }
    let isMisplaced =
      element == .speak || parent.element.isEmpty || parent.element.isTextOnly
      || (parent.element == .sentence && [.sentence, .paragraph].contains(element))
    if isMisplaced { throw error(.misplaced(tag.name, inside: parent.tag.name), at: tag) }
  }

  private func checkAttributes(of element: SSMLElement, _ tag: XMLToken.Tag) throws(SSMLError) {
    for attribute in tag.attributes where !element.attributes.contains(attribute.name) {
      let problem = SSMLError.Problem.unknownAttribute(
        attribute.name, element: tag.name, known: element.attributes)
      throw tokens.error(problem, at: attribute.offset)
    }
    for name in element.required where tag[name] == nil {
      throw error(.missingAttribute(name, element: tag.name), at: tag)
    }
  }
}

extension SSMLReader {
  /// The style inside an element: its parent's, changed as the element says.
  private mutating func style(for element: SSMLElement, _ tag: XMLToken.Tag) throws -> Int {
    let outer = open.last?.style ?? 0
    var style = script.styles[outer]
    switch element {
    case .prosody:
      style.rate *= try value("rate", of: tag, "a word or 20%…200%", SSMLValues.rate) ?? 1
      style.pitch *=
        try value("pitch", of: tag, "a word or a percentage like +10%", SSMLValues.pitch) ?? 1
      style.gain +=
        try value("volume", of: tag, "a word or decibels like -6dB", SSMLValues.gain) ?? 0
    case .emphasis:
      let levels = "strong, moderate, none or reduced"
      let change = try value("level", of: tag, levels, SSMLValues.emphasis) ?? (0.92, 1.5)
      style.rate *= change.rate
      style.gain += change.gain
    case .lang:
      style.voice =
        try value("xml:lang", of: tag, "a language that a voice speaks") { tag in
          let native = try? voices.voice(for: LanguageTag(tag))
          return native.map { style.voice.speaking(as: $0) }
        } ?? style.voice
    case .voice:
      let known = voices.voices.map(\.id.text).joined(separator: ", ")
      style.voice =
        try value("name", of: tag, "one of \(known)") { name in
          try? voices.voice(Voice.ID(name))
        } ?? style.voice
    case .effect:
      style.voice =
        try value("name", of: tag, "whispered") { name in
          name == "whispered" ? style.voice.whispering : nil
        } ?? style.voice
    case .sub, .sayAs: style.isFixed = true
    default: return outer
    }
    if let known = script.styles.firstIndex(of: style) { return known }
    script.styles.append(style)
    return script.styles.endIndex - 1
  }

  private func pause(_ tag: XMLToken.Tag) throws(SSMLError) -> Int {
    let strengths = "none, x-weak, weak, medium, strong or x-strong"
    let strength = try value("strength", of: tag, strengths) { SSMLValues.pause(strength: $0) }
    let time = try value("time", of: tag, "a time like 300ms or 1.5s, at most 10s") {
      SSMLValues.pause(time: $0)
    }
    return time ?? strength ?? Pause.clause
  }

  /// The sounds of a `phoneme`; its text is not said.
  private mutating func appendSounds(_ frame: Frame) throws {
    let alphabets = PhoneticAlphabet.allCases.map(\.rawValue).joined(separator: " or ")
    let alphabet = try value("alphabet", of: frame.tag, alphabets, PhoneticAlphabet.init) ?? .ipa
    let table = try library.rules(for: script.styles[frame.style].voice.language).phonemes
    let mnemonics = try value("ph", of: frame.tag, "sounds of the language in \(alphabet.rawValue)")
    {
      try? table.mnemonics(for: $0, in: alphabet)
    }
    // An element without text has a place in the request too: its tag.
    let source = frame.held[...].source ?? frame.tag.source
    guard let mnemonics, !mnemonics.isEmpty else { return }
    script.items.append(
      .text([
        Letter(
          phonemes: mnemonics, standingFor: source, style: frame.style, styles: &script.styles)
      ]))
  }

  /// The text of a `say-as` in the letters that say it.
  private func interpret(_ frame: Frame) throws -> Letters {
    let rules = try library.rules(for: script.styles[frame.style].voice.language)
    switch frame.tag["interpret-as"] {
    case "characters", "spell-out": return rules.spelling.spellOut(frame.held)
    case "digits", "telephone": return rules.numerals.digitByDigit(frame.held[...])
    case "cardinal", "number": return frame.held
    case let kind:
      let problem = SSMLError.Problem.badValue(
        kind ?? "", attribute: "interpret-as", element: frame.tag.name,
        expected: "characters, spell-out, digits, telephone, cardinal or number")
      throw error(problem, at: frame.tag)
    }
  }

  /// An attribute's meaning, nil where it is absent.
  private func value<Value>(
    _ name: String, of tag: XMLToken.Tag, _ expected: String, _ meaning: (String) -> Value?
  ) throws(SSMLError) -> Value? {
    guard let attribute = tag.attributes.first(where: { $0.name == name }) else { return nil }
    if let value = meaning(attribute.value) { return value }
    let problem = SSMLError.Problem.badValue(
      attribute.value, attribute: name, element: tag.name, expected: expected)
    throw tokens.error(problem, at: attribute.offset)
  }
}

extension XMLToken.Tag {
  fileprivate subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

extension Voice {
  /// The same speaker without voice.
  fileprivate var whispering: Voice {
    var voice = self
    voice.sound.variant = gender == .female ? "whisperf" : "whisper"
    return voice
  }

  /// The same speaker in the language of another: that one's words, this one's throat.
  fileprivate func speaking(as native: Voice) -> Voice {
    var voice = self
    voice.language = native.language
    voice.sound.voice = native.sound.voice
    return voice
  }
}
