import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page or a chart, read as strictly as XML is.
final class Tree: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// Of this element alone, not of those within.
    var text = ""

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// - Throws: `Malformed` where a tag is not closed, or anything else is out of order.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data("<all>\(Self.withoutDoctype(text))</all>".utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Malformed(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
    }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private static func withoutDoctype(_ text: String) -> String {
    text.hasPrefix("<!DOCTYPE html>") ? String(text.dropFirst(15)) : text
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
