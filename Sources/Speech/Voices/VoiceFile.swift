import Yams

/// One file of the voices folder, read strictly: what it says wrongly is said back by line.
struct VoiceFile {
  private let path: String
  private let text: String

  init(_ text: String, path: String) {
    self.text = text
    self.path = path
  }

  /// - Throws: `VoiceProblems` with everything that is wrong.
  func voice() throws -> Voice {
    var reader = VoiceReader(path: path)
    guard let root = try compose() else {
      throw VoiceProblems(problems: [VoiceProblem(.notMapping(found: "nothing"), file: path)])
    }
    let voice = reader.voice(root)
    guard let voice, reader.problems.isEmpty else {
      throw VoiceProblems(problems: reader.problems.sorted { $0.place < $1.place })
    }
    return voice
  }

  private func compose() throws -> Node? {
    do { return try Yams.compose(yaml: text) } catch let error as YamlError {
      throw VoiceProblems(problems: [problem(error)])
    }
  }

  private func problem(_ error: YamlError) -> VoiceProblem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      VoiceProblem(.notYAML(problem), file: path, line: mark.line, column: mark.column)
    default:
      VoiceProblem(.notYAML("\(error)"), file: path)
    }
  }
}

extension VoiceProblem {
  fileprivate var place: (Int, Int) { (location.line, location.column) }
}

/// Takes a voice out of a YAML tree and collects what is wrong on the way.
private struct VoiceReader {
  private static let keys = [
    "language", "languageName", "gender", "default", "engines", "otherNames", "espeak",
  ]
  private static let soundKeys = ["voice", "variant", "rate", "pitch", "range", "volume"]

  let path: String
  var problems: [VoiceProblem] = []

  mutating func voice(_ root: Node) -> Voice? {
    guard let values = mapping(root, keys: Self.keys) else { return nil }
    let language = text("language", in: values, of: root)
    let languageName = text("languageName", in: values, of: root)
    let gender = choice(
      "gender", in: values, of: root, among: Voice.Gender.allCases.map(\.rawValue))
    let isDefault = values["default"].map { _ in
      choice("default", in: values, of: root, among: ["true", "false"]) == "true"
    }
    let engines = list("engines", in: values, among: Voice.Engine.allCases.map(\.rawValue))?
      .compactMap(Voice.Engine.init)
    let otherNames = list("otherNames", in: values, among: nil)
    let sound = sound(in: values, of: root)
    guard let language, let languageName, let gender = gender.flatMap(Voice.Gender.init),
      let sound
    else { return nil }
    var voice = Voice(
      id: Voice.ID(fileStem), language: LanguageTag(language), languageName: languageName,
      gender: gender, isDefault: isDefault ?? false, sound: sound)
    voice.engines = engines ?? voice.engines
    voice.otherNames = otherNames ?? []
    return voice
  }

  private mutating func sound(in values: [String: Node], of root: Node) -> Voice.Sound? {
    guard let node = values["espeak"] else {
      report(.missingKey("espeak"), at: root)
      return nil
    }
    guard let values = mapping(node, keys: Self.soundKeys),
      let voice = name("voice", in: values, of: node)
    else { return nil }
    var sound = Voice.Sound(voice: voice)
    if values["variant"] != nil { sound.variant = name("variant", in: values, of: node) }
    sound.rate = number("rate", in: values, 80...450) ?? sound.rate
    sound.pitch = number("pitch", in: values, 0...99) ?? sound.pitch
    sound.range = number("range", in: values, 0...99) ?? sound.range
    sound.volume = number("volume", in: values, 0...150) ?? sound.volume
    return sound
  }

  /// The file's name without its folder and ending: the voice's id.
  private var fileStem: String {
    String((path.split(separator: "/").last ?? "").dropLast(".yaml".count))
  }

  private mutating func mapping(_ node: Node, keys: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      report(.notMapping(found: node.sequence == nil ? "a value" : "a list"), at: node)
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        report(.unknownKey(key.string ?? "", known: keys), at: key)
        continue
      }
      values[name] = value
    }
    return values
  }

  private mutating func text(_ key: String, in values: [String: Node], of parent: Node) -> String? {
    guard let node = values[key] else {
      report(.missingKey(key), at: parent)
      return nil
    }
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(.notText(key: key), at: node)
      return nil
    }
    return text
  }

  private mutating func choice(
    _ key: String, in values: [String: Node], of parent: Node, among allowed: [String]
  ) -> String? {
    guard let text = text(key, in: values, of: parent) else { return nil }
    if allowed.contains(text) { return text }
    report(.notOneOf(key: key, found: text, allowed: allowed), at: values[key] ?? parent)
    return nil
  }

  /// A list of texts, nil where the key is absent.
  private mutating func list(
    _ key: String, in values: [String: Node], among allowed: [String]?
  ) -> [String]? {
    guard let node = values[key] else { return nil }
    guard let nodes = node.sequence else {
      report(.notList(key: key), at: node)
      return nil
    }
    return nodes.compactMap { node in
      let text = node.scalar?.string ?? ""
      if !text.isEmpty, allowed?.contains(text) ?? true { return text }
      report(.notOneOf(key: key, found: text, allowed: allowed ?? ["a text"]), at: node)
      return nil
    }
  }

  /// A name that espeak-ng turns into a path, so nothing that could leave its folder.
  private mutating func name(_ key: String, in values: [String: Node], of parent: Node) -> String? {
    guard let text = text(key, in: values, of: parent) else { return nil }
    let isName =
      text.utf8.count <= 40
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    if isName { return text }
    report(.notName(key: key, found: text), at: values[key] ?? parent)
    return nil
  }

  private mutating func number(
    _ key: String, in values: [String: Node], _ allowed: ClosedRange<Int>
  ) -> Int? {
    guard let node = values[key] else { return nil }
    if let number = node.scalar.flatMap({ Int($0.string) }), allowed.contains(number) {
      return number
    }
    report(.notNumber(key: key, found: node.scalar?.string ?? "", allowed: allowed), at: node)
    return nil
  }

  private mutating func report(_ problem: VoiceProblem.Problem, at node: Node) {
    problems.append(
      VoiceProblem(
        problem, file: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1))
  }
}
