/// Where a rule holds.
enum RuleScope: String, Comparable {
  case anywhere
  /// Only where a reply begins with it.
  case start
  /// Only where it is the whole reply.
  case reply

  static func < (left: RuleScope, right: RuleScope) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .anywhere: 0
    case .start: 1
    case .reply: 2
    }
  }
}
