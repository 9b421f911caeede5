import Language

extension Constructors {
  /// Amounts in units, and money. A currency is its ISO code; a part of it is `USD/100`.
  static let amounts: [String: Constructor] = [
    "measure": { arguments in
      guard let amount = arguments.number(0), let unit = arguments.text(1) else { return nil }
      return .measure(amount, unit: unit)
    },
    "money": { arguments in
      guard let amount = arguments.number(0), let unit = arguments.text(1) else { return nil }
      return money(amount, of: unit).map { .money($0) }
    },
    /// An amount and smaller coins of the same currency: five dollars fifteen cents.
    "moneyTogether": { arguments in
      guard case .money(let whole) = arguments[0], case .money(let part) = arguments[1],
        whole.currency == part.currency, part.amount < Rational(1),
        let amount = whole.amount.adding(part.amount)
      else { return nil }
      return .money(Money(amount: amount, currency: whole.currency))
    },
    /// An amount and hundredths without their name: fifteen dollars fifty.
    "moneyAndHundredths": { arguments in
      guard case .money(let whole) = arguments[0], let hundredths = arguments.number(1),
        whole.amount.denominator == 1, let part = hundredths.divided(by: Rational(100)),
        part < Rational(1), let amount = whole.amount.adding(part)
      else { return nil }
      return .money(Money(amount: amount, currency: whole.currency))
    },
    "moneyTimes": { arguments in
      guard case .money(let money) = arguments[0], let factor = arguments.number(1),
        let amount = money.amount.multiplied(by: factor)
      else { return nil }
      return .money(Money(amount: amount, currency: money.currency))
    },
    "moneyAndShare": { arguments in
      guard case .money(let whole) = arguments[0], let share = arguments.number(1),
        share < Rational(1), let amount = whole.amount.adding(share)
      else { return nil }
      return .money(Money(amount: amount, currency: whole.currency))
    },
    "negativeMoney": { arguments in
      guard case .money(let money) = arguments[0], let amount = money.amount.negated else {
        return nil
      }
      return .money(Money(amount: amount, currency: money.currency))
    },
  ]

  private static func money(_ amount: Rational, of unit: String) -> Money? {
    let parts = unit.split(separator: "/")
    guard let currency = parts.first else { return nil }
    let divisor = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    return amount.divided(by: Rational(divisor)).map {
      Money(amount: $0, currency: String(currency))
    }
  }
}
