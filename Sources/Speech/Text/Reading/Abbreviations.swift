import Foundation

/// Short forms that are said in full.
package struct Abbreviations: Sendable {
  /// What is said, by what is written.
  package var sayings: [String: String]
  private var pattern: NSRegularExpression?

  init(_ sayings: [String: String]) throws {
    self.sayings = sayings
    guard !sayings.isEmpty else { return }
    // The longest first, so that no short one takes the beginning of a long one.
    let forms = sayings.keys.sorted { ($0.count, $0) > ($1.count, $1) }
      .map(NSRegularExpression.escapedPattern)
    pattern = try NSRegularExpression(
      pattern: #"(?<![\p{L}\p{N}])(?:"# + forms.joined(separator: "|") + #")(?![\p{L}\p{N}])"#)
  }

  func apply(to letters: Letters) -> Letters {
    guard let pattern else { return letters }
    return letters.replacing(pattern) { groups in
      guard let saying = sayings[groups[0].text], let source = groups[0].source,
        let style = groups[0].first?.style
      else { return Letters(groups[0]) }
      return Letters(saying, standingFor: source, style: style)
    }
  }
}

extension Abbreviations: Decodable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode([String: String].self))
  }
}
