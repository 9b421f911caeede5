extension DialogAction: Codable {
  private enum CodingKeys: String, CodingKey {
    case type, slotToElicit
  }

  /// Reads Lex's JSON, `{"type": "ElicitSlot", "slotToElicit": "City"}`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let type = try container.decode(String.self, forKey: .type)
    switch type {
    case "ElicitIntent": self = .elicitIntent
    case "ElicitSlot":
      self = .elicitSlot(try container.decode(Slot.Name.self, forKey: .slotToElicit))
    case "ConfirmIntent": self = .confirmIntent
    case "Delegate": self = .delegate
    case "Close": self = .close
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container,
        debugDescription: "expected Close, ConfirmIntent, Delegate, ElicitIntent or ElicitSlot, "
          + "found '\(type)'")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    if case .elicitSlot(let slot) = self { try container.encode(slot, forKey: .slotToElicit) }
  }

  /// Lex's name of it.
  package var type: String {
    switch self {
    case .elicitIntent: "ElicitIntent"
    case .elicitSlot: "ElicitSlot"
    case .confirmIntent: "ConfirmIntent"
    case .delegate: "Delegate"
    case .close: "Close"
    }
  }
}
