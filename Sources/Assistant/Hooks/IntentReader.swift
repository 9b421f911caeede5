import Bots
import Conversation
import Language

/// Reads what an answer says of an intent, in the light of the intents that there are.
struct IntentReader {
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
    // Who errs by a hundred letters has meant nothing near.
    let meant = name.count > 100 ? nil : EditDistance.nearest(to: name, among: known)
    let help = meant.map { "did you mean '\($0)'?" } ?? "there is \(JSONNode.list(known))"
    return .unexpected(
      path: path, expected: expected, found: "\(JSONValue.string(name)); \(help)")
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
      resolvedValues: resolvedValues.isEmpty ? interpretedValue.map { [$0] } ?? [] : resolvedValues,
      partial: try PartialValue(try value.member("partial")))
  }
}

extension PartialValue {
  /// What the hook was given and hands back; nil: nothing.
  fileprivate init?(_ node: JSONNode) throws(HookFailure.Reason) {
    guard node.exists else { return nil }
    self.init(
      missing: try node.member("missing").choice(of: Missing.allCases),
      known: try node.member("known").string())
  }
}
