import Language

extension Constructors {
  static let numbers: [String: Constructor] = [
    /// The value of its argument.
    "same": { $0[0] },
    "negated": { $0.number(0)?.negated.map { .number($0) } },
    /// A whole and a part that is smaller than one: two and a half.
    "mixed": { arguments in
      guard let part = arguments.number(1), part < Rational(1), !part.isNegative else { return nil }
      return arguments.number(0)?.adding(part).map { .number($0) }
    },
    "fraction": { arguments in
      guard let below = arguments.number(1), below > Rational(1) else { return nil }
      return arguments.number(0)?.divided(by: below).map { .number($0) }
    },
    "product": { arguments in
      guard let factor = arguments.number(1) else { return nil }
      return arguments.number(0)?.multiplied(by: factor).map { .number($0) }
    },
    "sum": { arguments in
      guard let more = arguments.number(1) else { return nil }
      return arguments.number(0)?.adding(more).map { .number($0) }
    },
    "difference": { arguments in
      guard let less = arguments.number(1)?.negated else { return nil }
      return arguments.number(0)?.adding(less).map { .number($0) }
    },
    "half": { _ in Rational(1, over: 2).map { .number($0) } },
    "quotient": { arguments in
      guard let below = arguments.number(1) else { return nil }
      return arguments.number(0)?.divided(by: below).map { .number($0) }
    },
    /// The first where both say the same: forty-five (45).
    "agreed": { arguments in
      arguments.number(0) == arguments.number(1) ? arguments.number(0).map { .number($0) } : nil
    },
    "percentage": { $0.number(0).map { .percentage($0) } },
    "negativePercentage": { $0.number(0)?.negated.map { .percentage($0) } },
  ]
}
