/// An intent under way (Lex V2 `Intent`).
package struct Intent: Hashable, Sendable {
  package struct Name: Identifier {
    package let text: String
    package init(_ text: String) { self.text = text }

    /// The intent of an utterance that no other intent fits.
    package static let fallback: Name = "FallbackIntent"
  }

  /// How far it has come (Lex V2 `IntentState`).
  package enum State: String, Hashable, Sendable, Codable {
    case inProgress = "InProgress"
    case readyForFulfillment = "ReadyForFulfillment"
    case fulfilled = "Fulfilled"
    case failed = "Failed"
    case waiting = "Waiting"
    case fulfillmentInProgress = "FulfillmentInProgress"
  }

  /// What the user answered to the confirmation (Lex V2 `ConfirmationState`).
  package enum ConfirmationState: String, Hashable, Sendable, Codable {
    case none = "None"
    case confirmed = "Confirmed"
    case denied = "Denied"
  }

  package var name: Name
  package var slots: Slots
  package var state: State
  package var confirmationState: ConfirmationState

  package init(
    name: Name, slots: Slots = Slots(), state: State = .inProgress,
    confirmationState: ConfirmationState = .none
  ) {
    self.name = name
    self.slots = slots
    self.state = state
    self.confirmationState = confirmationState
  }
}

/// The names of slots.
package enum Slot {
  package struct Name: Identifier {
    package let text: String
    package init(_ text: String) { self.text = text }
  }
}

extension Intent: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, slots, state, confirmationState
  }

  /// Reads Lex's JSON. Only `name` must be there, as in Lex.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decode(Name.self, forKey: .name),
      slots: try container.decodeIfPresent(Slots.self, forKey: .slots) ?? Slots(),
      state: try container.decodeIfPresent(State.self, forKey: .state) ?? .inProgress,
      confirmationState: try container.decodeIfPresent(
        ConfirmationState.self, forKey: .confirmationState) ?? .none)
  }
}
