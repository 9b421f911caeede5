import Language

extension Constructors {
  static let moments: [String: Constructor] = [
    /// A day and a time, as far as they were said.
    "moment": { arguments in
      guard arguments.date(0) != nil || arguments.time(1) != nil else { return nil }
      // In "december 20 morning" 20 is no hour of a month.
      if case .month? = arguments.date(0), arguments.time(1) != nil { return nil }
      return .moment(arguments.date(0), arguments.time(1))
    },
    "days": { arguments in
      arguments.date(0).map { .days(.to($0, arguments.date(1))) }
    },
    "daysFrom": { arguments in
      guard let first = arguments.date(0), let period = arguments.period(1), period.hasDateUnits,
        !period.hasTimeUnits
      else { return nil }
      return .days(.lasting(first, period))
    },
  ]
}
