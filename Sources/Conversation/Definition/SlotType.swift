/// The names of slot types, built-in and custom.
package enum SlotType {
  /// `Date`, or a custom type's name. Lex's `AMAZON.Date` means the same as `Date`.
  package struct Name: Identifier {
    package let text: String

    package init(_ text: String) {
      self.text = text.hasPrefix("AMAZON.") ? String(text.dropFirst("AMAZON.".count)) : text
    }
  }

  /// The types that need no definition: Lex V2's, and Age, DateRange, DateTime, Ordinal,
  /// Recurrence, Temperature and URL.
  package static let builtIn: [Name] = [
    "Age", "AlphaNumeric", "City", "Confirmation", "Country", "Currency", "Date", "DateRange",
    "DateTime", "Duration", "EmailAddress", "FirstName", "FreeFormInput", "LastName", "Number",
    "Ordinal", "Percentage", "PhoneNumber", "Recurrence", "State", "StreetName", "Temperature",
    "Time", "UKPostalCode", "URL",
  ]
}

/// A slot type that a bot defines: values and their synonyms, or what a value looks like.
package struct CustomSlotType: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    package var canonical: String
    package var synonyms: [String]

    package init(canonical: String, synonyms: [String] = []) {
      self.canonical = canonical
      self.synonyms = synonyms
    }
  }

  package var name: SlotType.Name
  /// Only these values (Lex: `TopResolution`), or also others (`OriginalValue`).
  package var isRestricted: Bool
  package var values: [Value]
  /// What a value must look like, as a regular expression.
  package var pattern: String?
  package var location: SourceLocation

  package init(
    name: SlotType.Name, isRestricted: Bool = false, values: [Value] = [],
    location: SourceLocation = SourceLocation(file: "", line: 1, column: 1)
  ) {
    self.name = name
    self.isRestricted = isRestricted
    self.values = values
    self.location = location
  }

  /// Whether any text is a value.
  package var isOpen: Bool { !isRestricted && pattern == nil }
}
