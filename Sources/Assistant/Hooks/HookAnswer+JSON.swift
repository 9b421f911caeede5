import Bots
import Conversation
import Foundation

/// Reads the Lambda response of Lex V2.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
///
/// Lenient where AWS's own handlers are: null counts as absent, members it does not know are left
/// aside, an intent needs neither slots nor state, a question needs no messages. Otherwise strict:
/// a misspelt slot is a mistake that somebody has to hear of.
extension HookAnswer {
  package init(json: Data, request: HookRequest) throws(HookFailure.Reason) {
    guard let root = try? JSONDecoder().decode(JSONValue.self, from: json) else {
      throw .notJSON(beginning: String(decoding: json.prefix(400), as: UTF8.self))
    }
    let answer = JSONNode(root: root)
    let state = try answer.member("sessionState")
    let action = try state.member("dialogAction")
    let type = try action.member("type").choice(of: ActionType.allCases)
    let reader = IntentReader(locale: request.locale)
    let intent = try reader.intent(try state.member("intent"), for: type)
    self.init(
      dialogAction: try reader.dialogAction(type, action, of: intent ?? request.intent),
      intent: intent,
      sessionAttributes: try state.member("sessionAttributes").strings(),
      activeContexts: try Self.contexts(try state.member("activeContexts")),
      messages: try Self.messages(try answer.member("messages"), for: type))
  }

  private static func contexts(
    _ list: JSONNode
  ) throws(HookFailure.Reason) -> [ActiveContext]? {
    guard list.exists else { return nil }
    var contexts: [ActiveContext] = []
    for node in try list.elements() {
      let life = try node.member("timeToLive")
      contexts.append(
        ActiveContext(
          name: try node.member("name").string(),
          timeToLive: ActiveContext.TimeToLive(
            timeToLiveInSeconds: try life.member("timeToLiveInSeconds").integer(),
            turnsToLive: try life.member("turnsToLive").integer()),
          contextAttributes: try node.member("contextAttributes").strings() ?? [:]))
    }
    return contexts
  }

  private static func messages(
    _ list: JSONNode, for type: ActionType
  ) throws(HookFailure.Reason) -> [Message] {
    var messages: [Message] = []
    for node in try list.elements() { messages.append(try Message(node)) }
    if type == .elicitIntent && messages.isEmpty {
      throw list.unexpected("at least one message with ElicitIntent")
    }
    return messages
  }
}

/// Lex's names of what an answer may ask for.
private enum ActionType: String, CaseIterable {
  case close = "Close"
  case confirmIntent = "ConfirmIntent"
  case delegate = "Delegate"
  case elicitIntent = "ElicitIntent"
  case elicitSlot = "ElicitSlot"
}

/// Reads what an answer says of an intent, in the light of the intents that there are.
private struct IntentReader {
  let locale: BotLocale?

  func intent(
    _ node: JSONNode, for type: ActionType
  ) throws(HookFailure.Reason) -> Intent? {
    guard node.exists else {
      if type == .delegate || type == .elicitIntent { return nil }
      throw node.unexpected("an intent with \(type.rawValue)")
    }
    let definition = try definition(try node.member("name"))
    return Intent(
      name: definition.name,
      slots: try slots(try node.member("slots"), of: definition),
      state: try state(try node.member("state"), for: type),
      confirmationState: try confirmationState(try node.member("confirmationState")))
  }

  func dialogAction(
    _ type: ActionType, _ node: JSONNode, of intent: Intent
  ) throws(HookFailure.Reason) -> DialogAction {
    switch type {
    case .close: return .close
    case .confirmIntent: return .confirmIntent
    case .delegate: return .delegate
    case .elicitIntent: return .elicitIntent
    case .elicitSlot:
      let slot = try node.member("slotToElicit")
      let name = try slot.string()
      let definition = locale?.intent(intent.name)
      guard definition?.slot(Slot.Name(name)) != nil else {
        throw unknownSlot(name, at: slot, of: definition)
      }
      return .elicitSlot(Slot.Name(name))
    }
  }

  private func definition(_ node: JSONNode) throws(HookFailure.Reason) -> IntentDefinition {
    let name = try node.string()
    guard let definition = locale?.intent(Intent.Name(name)) else {
      let known = locale?.intents.map(\.name.text) ?? []
      throw node.unexpected("the name of an intent", near: name, known)
    }
    return definition
  }

  private func slots(
    _ node: JSONNode, of intent: IntentDefinition
  ) throws(HookFailure.Reason) -> Slots {
    var slots = Slots()
    for (key, value) in try node.members() {
      guard intent.slot(Slot.Name(key)) != nil else {
        throw unknownSlot(key, at: value, of: intent)
      }
      slots[Slot.Name(key)] = try SlotValue(value)
    }
    return slots
  }

  private func unknownSlot(
    _ name: String, at node: JSONNode, of intent: IntentDefinition?
  ) -> HookFailure.Reason {
    let known = intent?.slots.map(\.name.text) ?? []
    let owner = intent.map { "a slot of '\($0.name)'" } ?? "a slot of an intent"
    return node.unexpected(owner, near: name, known)
  }

  /// Only to close an intent must it be said how that ended.
  private func state(
    _ node: JSONNode, for type: ActionType
  ) throws(HookFailure.Reason) -> Intent.State {
    guard node.exists || type == .close else { return .inProgress }
    return try node.choice(
      of: [
        .failed, .fulfilled, .inProgress, .readyForFulfillment, .waiting, .fulfillmentInProgress,
      ])
  }

  private func confirmationState(
    _ node: JSONNode
  ) throws(HookFailure.Reason) -> Intent.ConfirmationState {
    guard node.exists else { return .none }
    return try node.choice(of: [.confirmed, .denied, .none])
  }
}

extension JSONNode {
  /// The error for a name that is none of `known`.
  fileprivate func unexpected(
    _ expected: String, near name: String, _ known: [String]
  ) -> HookFailure.Reason {
    let help =
      nearest(to: name, in: known).map { "did you mean '\($0)'?" }
      ?? "there is \(JSONNode.list(known))"
    return .unexpected(path: path, expected: expected, found: "'\(name)'; \(help)")
  }
}

extension SlotValue {
  /// A slot's value; nil when the slot is emptied, or is a list or composite.
  fileprivate init?(_ node: JSONNode) throws(HookFailure.Reason) {
    guard node.exists else { return nil }
    let value = try node.member("value")
    guard value.exists else { return nil }
    let interpreted = try value.member("interpretedValue")
    let interpretedValue = try interpreted.optionalString()
    var resolvedValues: [String] = []
    for resolved in try value.member("resolvedValues").elements() {
      resolvedValues.append(try resolved.string())
    }
    guard interpretedValue != nil || !resolvedValues.isEmpty else {
      throw interpreted.unexpected("a string")
    }
    self.init(
      originalValue: try value.member("originalValue").optionalString() ?? interpretedValue ?? "",
      interpretedValue: interpretedValue,
      resolvedValues: resolvedValues.isEmpty ? interpretedValue.map { [$0] } ?? [] : resolvedValues)
  }
}

extension Message {
  private enum ContentType: String, CaseIterable {
    case customPayload = "CustomPayload"
    case imageResponseCard = "ImageResponseCard"
    case plainText = "PlainText"
    case ssml = "SSML"
  }

  fileprivate init(_ node: JSONNode) throws(HookFailure.Reason) {
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
