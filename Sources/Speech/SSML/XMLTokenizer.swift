/// Takes XML apart as strictly as the standard wants, without what SSML has no use for: no
/// DTD, no entities but the five, no processing instructions. Nothing outside is ever opened.
struct XMLTokenizer {
  let document: Letters
  private var position = 0

  init(_ document: Letters) {
    self.document = document
    // A byte order mark and the XML declaration say nothing that we do not know.
    if looking(at: "\u{FEFF}") { position += 1 }
    if looking(at: "<?xml ") {
      while position < document.count, !looking(at: "?>") { position += 1 }
      position = min(position + 2, document.count)
    }
  }

  /// The next token, or nil at the end.
  mutating func next() throws(SSMLError) -> XMLToken? {
    while looking(at: "<!--") { try skipComment() }
    guard position < document.count else { return nil }
    if looking(at: "<![CDATA[") { return .text(try cdata()) }
    if looking(at: "<!") { throw error(.forbidden("a document type declaration")) }
    if looking(at: "<?") { throw error(.forbidden("a processing instruction")) }
    if looking(at: "</") { return try close() }
    if looking(at: "<") { return try open() }
    return .text(try text())
  }

  var offset: Int {
    position < document.count
      ? document[position].source.lowerBound : document.last?.source.upperBound ?? 0
  }

  func error(_ problem: SSMLError.Problem, at offset: Int? = nil) -> SSMLError {
    SSMLError(problem, at: offset ?? self.offset, in: document)
  }
}

extension XMLTokenizer {
  private mutating func skipComment() throws(SSMLError) {
    let start = offset
    position += 4
    while !looking(at: "--") {
      guard position < document.count else {
        throw error(.unexpectedEnd(inside: "a comment"), at: start)
      }
      position += 1
    }
    guard looking(at: "-->") else { throw error(.forbidden("'--' inside a comment")) }
    position += 3
  }

  private mutating func cdata() throws(SSMLError) -> Letters {
    let start = offset
    position += 9
    let first = position
    while !looking(at: "]]>") {
      guard position < document.count else {
        throw error(.unexpectedEnd(inside: "a CDATA section"), at: start)
      }
      try checkCharacter()
      position += 1
    }
    defer { position += 3 }
    return Letters(document[first..<position])
  }

  private mutating func text() throws(SSMLError) -> Letters {
    var letters: Letters = []
    while position < document.count, !looking(at: "<") {
      if looking(at: "]]>") { throw error(.forbidden("']]>' in text")) }
      letters.append(try character())
    }
    return letters
  }

  private mutating func close() throws(SSMLError) -> XMLToken {
    let start = offset
    position += 2
    let name = try name(expected: "the name of an element")
    skipSpace()
    try expect(">", inside: "</\(name)>")
    return .close(XMLToken.Tag(name: name, attributes: [], source: start..<offset))
  }

  private mutating func open() throws(SSMLError) -> XMLToken {
    let start = offset
    position += 1
    let name = try name(expected: "the name of an element, or &lt; for the character")
    var attributes: [XMLToken.Attribute] = []
    while true {
      let hadSpace = skipSpace()
      if looking(at: "/>") {
        position += 2
        let tag = XMLToken.Tag(name: name, attributes: attributes, source: start..<offset)
        return .open(tag, closesItself: true)
      }
      if looking(at: ">") {
        position += 1
        let tag = XMLToken.Tag(name: name, attributes: attributes, source: start..<offset)
        return .open(tag, closesItself: false)
      }
      guard position < document.count else {
        throw error(.unexpectedEnd(inside: "<\(name)>"), at: start)
      }
      guard hadSpace else { throw unexpected(expected: "a space, '>' or '/>'") }
      let attribute = try attribute(of: name)
      if attributes.contains(where: { $0.name == attribute.name }) {
        throw error(.duplicateAttribute(attribute.name, element: name), at: attribute.offset)
      }
      attributes.append(attribute)
    }
  }

  private mutating func attribute(of element: String) throws(SSMLError) -> XMLToken.Attribute {
    let start = offset
    let name = try name(expected: "the name of an attribute, '>' or '/>'")
    skipSpace()
    try expect("=", inside: "<\(element)>")
    skipSpace()
    guard let quote = document[safe: position]?.scalar, quote == "\"" || quote == "'" else {
      throw unexpected(expected: "a quotation mark")
    }
    position += 1
    var value: Letters = []
    while let letter = document[safe: position], letter.scalar != quote {
      if letter.scalar == "<" { throw unexpected(expected: "&lt;") }
      value.append(try character())
    }
    guard position < document.count else {
      throw error(.unexpectedEnd(inside: "the value of '\(name)'"), at: start)
    }
    position += 1
    return XMLToken.Attribute(name: name, value: value.text, offset: start)
  }

  /// One character of text, an entity decoded.
  private mutating func character() throws(SSMLError) -> Letter {
    guard looking(at: "&") else {
      try checkCharacter()
      defer { position += 1 }
      return document[position]
    }
    let start = position
    guard let end = document[start...].prefix(12).firstIndex(where: { $0.scalar == ";" }) else {
      throw unexpected(expected: "&amp; for the character")
    }
    let name = document[start + 1..<end].text
    guard let scalar = try Self.scalar(ofEntity: name, orThrow: error(.notACharacter("&\(name);")))
    else { throw error(.unknownEntity(name)) }
    position = end + 1
    return Letter(
      scalar: scalar,
      source: document[start].source.lowerBound..<document[end].source.upperBound,
      style: document[start].style)
  }

  private static func scalar(
    ofEntity name: String, orThrow error: SSMLError
  ) throws(SSMLError) -> Unicode.Scalar? {
    let known: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    if let scalar = known[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.isXML else { throw error }
    return scalar
  }

  private func checkCharacter() throws(SSMLError) {
    let scalar = document[position].scalar
    guard !scalar.isXML else { return }
    throw error(.notACharacter("U+" + String(scalar.value, radix: 16, uppercase: true)))
  }

  private mutating func name(expected: String) throws(SSMLError) -> String {
    let first = position
    while let letter = document[safe: position], letter.scalar.isXMLName(first: position == first) {
      position += 1
    }
    guard position > first else { throw unexpected(expected: expected) }
    return document[first..<position].text
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let first = position
    while let letter = document[safe: position], [" ", "\t", "\n", "\r"].contains(letter.scalar) {
      position += 1
    }
    return position > first
  }

  private mutating func expect(_ scalar: Unicode.Scalar, inside: String) throws(SSMLError) {
    guard let letter = document[safe: position] else { throw error(.unexpectedEnd(inside: inside)) }
    guard letter.scalar == scalar else { throw unexpected(expected: "'\(scalar)'") }
    position += 1
  }

  private func unexpected(expected: String) -> SSMLError {
    guard let letter = document[safe: position] else {
      return error(.unexpectedEnd(inside: "a tag"))
    }
    return error(.unexpectedCharacter(String(letter.scalar), expected: expected))
  }

  private func looking(at text: String) -> Bool {
    document[position...].lazy.map(\.scalar).starts(with: text.unicodeScalars)
  }
}

extension Letters {
  fileprivate subscript(safe index: Int) -> Letter? { index < count ? self[index] : nil }
}

extension Unicode.Scalar {
  /// XML 1.0, production 2.
  fileprivate var isXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  fileprivate func isXMLName(first: Bool) -> Bool {
    if properties.isAlphabetic || self == "_" || self == ":" { return true }
    return !first && (("0"..."9").contains(self) || self == "-" || self == ".")
  }
}
