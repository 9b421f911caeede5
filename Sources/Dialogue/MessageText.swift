import Conversation
import Foundation

/// Fills in a message's places: `{Slot}`, `{SlotType.values}` and `[attribute]`.
///
/// In a message that begins with `<speak>` what is filled in is in words and escaped for XML.
struct MessageText {
  let intent: Intent
  let attributes: [String: String]
  let words: ValueWords?
  let dialogue: Dialogue

  /// - Returns: the message, and the places for which there was no value: they are left empty.
  func message(from template: String) -> (message: Message, unfilled: [String]) {
    let isSSML = template.hasPrefix("<speak>")
    var text = ""
    var unfilled: [String] = []
    var rest = template[...]
    while let next = rest.first {
      guard let place = place(at: rest, isSpoken: isSSML) else {
        text.append(next)
        rest = rest.dropFirst()
        continue
      }
      if place.value == nil { unfilled.append(String(rest[..<place.end])) }
      let value = place.value ?? ""
      text += isSSML ? value.escapedForXML : value
      rest = rest[place.end...]
      if let particle = dialogue.data.particles.particle(at: rest, after: value) {
        text += particle.chosen
        rest = rest.dropFirst(particle.written.count)
      }
    }
    return (Message(isSSML ? .ssml(text) : .plainText(text)), unfilled)
  }

  private func place(
    at rest: Substring, isSpoken: Bool
  ) -> (value: String?, end: String.Index)? {
    let close: Character
    switch rest.first {
    case "{": close = "}"
    case "[": close = "]"
    default: return nil
    }
    guard let end = rest.firstIndex(of: close) else { return nil }
    let name = String(rest[rest.index(after: rest.startIndex)..<end])
    if close == "}" { return (slotText(name, isSpoken: isSpoken), rest.index(after: end)) }
    let attribute = attributes[name]
    // Brackets round anything else are the author's own, as in "[공지]".
    guard attribute != nil || name.isIdentifier else { return nil }
    return (attribute, rest.index(after: end))
  }

  private func slotText(_ name: String, isSpoken: Bool) -> String? {
    if name.hasSuffix(".values") {
      let type = dialogue.locale.slotType(SlotType.Name(String(name.dropLast(".values".count))))
      return type.map { $0.values.map(\.canonical).joined(separator: ", ") }
    }
    guard let value = intent.slots[Slot.Name(name)] else { return nil }
    let type = dialogue.locale.intent(intent.name)?.slot(Slot.Name(name))?.type
    let text = isSpoken ? words?.spoken : words?.written
    return text?(value, type ?? "") ?? value.interpretedValue ?? value.originalValue
  }
}

extension String {
  fileprivate var isIdentifier: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.:".contains($0)) }
  }

  fileprivate var escapedForXML: String {
    var escaped = ""
    for character in self {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
