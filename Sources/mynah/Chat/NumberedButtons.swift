import Conversation

/// The buttons of the last reply, pressed by their number.
struct NumberedButtons {
  private(set) var buttons: [ImageResponseCard.Button] = []

  init(_ messages: [Message] = []) { buttons = messages.flatMap(\.buttons) }

  var lines: [String] {
    buttons.enumerated().map { index, button in "  [\(index + 1)] \(button.text)" }
  }

  /// What the bot hears when `line` is typed: a button's value for its number, else the line.
  func meaning(of line: String) -> String {
    guard let number = Int(line), buttons.indices.contains(number - 1) else { return line }
    return buttons[number - 1].value
  }
}
