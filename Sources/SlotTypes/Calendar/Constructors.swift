/// What rules mean, by the names that rule files use: once for all locales.
///
/// Each takes the captures of its pattern by name, and the clock. Nil: the words fit, but no such
/// day, time or amount exists.
enum Constructors {
  typealias Constructor = @Sendable (Captures, ReferenceTime) -> Meaning?

  static let all: [String: Constructor] = [
    "relativeDay": DateMeanings.relativeDay, "weekday": DateMeanings.weekday,
    "weekdayOfWeek": DateMeanings.weekdayOfWeek, "monthDay": DateMeanings.monthDay,
    "dayOfMonth": DateMeanings.dayOfMonth, "weekdayDay": DateMeanings.weekdayDay,
    "month": DateMeanings.month, "year": DateMeanings.year, "later": DateMeanings.later,
    "earlier": DateMeanings.earlier, "period": DateMeanings.period,
    "weekend": DateMeanings.weekend, "nthWeekday": DateMeanings.nthWeekday,
    "lastWeekday": DateMeanings.lastWeekday, "endOfMonth": DateMeanings.endOfMonth,
    "fixedHoliday": DateMeanings.fixedHoliday, "movingHoliday": DateMeanings.movingHoliday,
    "easterHoliday": DateMeanings.easterHoliday, "lunarHoliday": DateMeanings.lunarHoliday,
    "basicDate": DateMeanings.basicDate, "weekdaysLater": DateMeanings.weekdaysLater,
    "clock": TimeMeanings.clock, "halfHour": TimeMeanings.halfHour,
    "minutesPast": TimeMeanings.minutesPast, "minutesTo": TimeMeanings.minutesTo,
    "fixedTime": TimeMeanings.fixed, "dayPart": TimeMeanings.dayPart, "now": TimeMeanings.now,
    "laterTime": TimeMeanings.later, "earlierTime": TimeMeanings.earlier,
    "duration": AmountMeanings.duration, "durationHalf": AmountMeanings.durationHalf,
    "halfDuration": AmountMeanings.halfDuration, "quarterDuration": AmountMeanings.quarterDuration,
    "nextUnit": AmountMeanings.nextUnit, "fractionDuration": AmountMeanings.fractionDuration,
    "number": AmountMeanings.number, "negative": AmountMeanings.negative,
    "fraction": AmountMeanings.fraction, "negativeFraction": AmountMeanings.negativeFraction,
    "half": AmountMeanings.half, "halfOf": AmountMeanings.halfOf,
    "percentage": AmountMeanings.percentage,
    "negativePercentage": AmountMeanings.negativePercentage,
    "money": AmountMeanings.money, "moneyBefore": AmountMeanings.moneyBefore,
  ]
}
