import Conversation

extension Message {
  private enum ContentType: String, CaseIterable {
    case customPayload = "CustomPayload"
    case imageResponseCard = "ImageResponseCard"
    case plainText = "PlainText"
    case ssml = "SSML"
  }

  /// Reads a message of an answer.
  init(_ node: JSONNode) throws(HookFailure.Reason) {
    let content = try node.member("content")
    switch try node.member("contentType").choice(of: ContentType.allCases) {
    case .plainText: self.init(.plainText(try content.string()))
    case .ssml: self.init(.ssml(try content.string()))
    case .customPayload: self.init(.customPayload(try content.string()))
    case .imageResponseCard:
      self.init(.imageResponseCard(try ImageResponseCard(try node.member("imageResponseCard"))))
    }
  }
}

extension ImageResponseCard {
  fileprivate init(_ node: JSONNode) throws(HookFailure.Reason) {
    var buttons: [Button] = []
    for button in try node.member("buttons").elements() {
      buttons.append(
        Button(
          text: try button.member("text").string(), value: try button.member("value").string()))
    }
    self.init(
      title: try node.member("title").string(),
      subtitle: try node.member("subtitle").optionalString(),
      imageUrl: try node.member("imageUrl").optionalString(),
      buttons: buttons.isEmpty ? nil : buttons)
  }
}
