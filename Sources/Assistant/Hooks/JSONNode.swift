/// A place in a hook's answer: what is there, and its path for the error when it is wrong.
struct JSONNode {
  /// Nil: nothing. Handlers write null where they mean nothing, so that it counts as such.
  let value: JSONValue?
  let path: String

  init(root: JSONValue) {
    value = root
    path = "$"
  }

  private init(_ value: JSONValue?, path: String) {
    self.value = value == .null ? nil : value
    self.path = path
  }

  var exists: Bool { value != nil }

  func unexpected(_ expected: String) -> HookFailure.Reason {
    .unexpected(path: path, expected: expected, found: value?.description ?? "nothing")
  }

  /// The member of an object; nothing when the object lacks it.
  func member(_ key: String) throws(HookFailure.Reason) -> JSONNode {
    guard case .object(let members) = value else { throw unexpected("an object") }
    return JSONNode(members[key], path: path + Self.step(key))
  }

  /// The members of an object in the order of their names, also those that are null; none when
  /// there is no object.
  func members() throws(HookFailure.Reason) -> [(key: String, node: JSONNode)] {
    guard exists else { return [] }
    guard case .object(let members) = value else { throw unexpected("an object") }
    return members.sorted { $0.key < $1.key }
      .map { ($0.key, JSONNode($0.value, path: path + Self.step($0.key))) }
  }

  /// The elements of a list; none when there is no list.
  func elements() throws(HookFailure.Reason) -> [JSONNode] {
    guard exists else { return [] }
    guard case .array(let elements) = value else { throw unexpected("a list") }
    return elements.enumerated().map { JSONNode($1, path: "\(path)[\($0)]") }
  }

  func string() throws(HookFailure.Reason) -> String {
    guard case .string(let text) = value else { throw unexpected("a string") }
    return text
  }

  func optionalString() throws(HookFailure.Reason) -> String? { exists ? try string() : nil }

  func integer() throws(HookFailure.Reason) -> Int {
    guard case .number(let number) = value, let integer = Int(exactly: number) else {
      throw unexpected("a whole number")
    }
    return integer
  }

  /// An object of strings; nil when there is none.
  func strings() throws(HookFailure.Reason) -> [String: String]? {
    guard exists else { return nil }
    var strings: [String: String] = [:]
    for (key, node) in try members() { strings[key] = try node.string() }
    return strings
  }

  /// One of the cases of an enumeration that is written as text.
  func choice<Choice: RawRepresentable<String>>(
    of choices: [Choice]
  ) throws(HookFailure.Reason) -> Choice {
    guard case .string(let text) = value, let choice = Choice(rawValue: text) else {
      throw unexpected(Self.list(choices.map(\.rawValue)))
    }
    return choice
  }

  /// `a, b or c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "none" }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }

  private static func step(_ key: String) -> String {
    let isPlain =
      !key.isEmpty
      && key.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0)
      }
    return isPlain ? ".\(key)" : "['\(key)']"
  }
}
