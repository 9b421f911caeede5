import Conversation
import Language

/// Values to words: what `resolve` reads, the other way round.
extension SlotTypes {
  /// The value as a person would write or say it; an ambiguous one in the user's own words, and
  /// one that has no words of the locale as it is.
  package func words(
    for value: SlotValue, of type: SlotType.Name, _ style: WordsStyle, at reference: ReferenceTime
  ) -> String {
    guard let meaning = value.interpretedValue else { return value.originalValue }
    return words(for: meaning, said: value.originalValue, of: type, style, at: reference) ?? meaning
  }

  private func words(
    for meaning: String, said: String, of type: SlotType.Name, _ style: WordsStyle,
    at reference: ReferenceTime
  ) -> String? {
    switch type {
    case "Date":
      CivilDate(iso: meaning).flatMap { date in
        let sayer = DateSayer(sayings: sayings, today: reference.date, almanac: almanac)
        return sayer.words(for: date, saidYear: said.contains("\(date.year)"), style)
      }
    case "Time": sayings.words(forTime: meaning, style)
    case "Duration": sayings.words(forDuration: meaning, style)
    case "Number", "Percentage", "Ordinal": sayings.words(forNumber: meaning, of: type, style)
    case "Currency": sayings.words(forMoney: meaning, style)
    case "PhoneNumber": sayings.words(forPhoneNumber: meaning, style)
    default: nil
    }
  }
}
