import Conversation

extension Intent.Name {
  /// The name as words: `BookHotel` and `book_hotel` → "book hotel".
  var words: String {
    var words = ""
    var isAfterSmall = false
    for scalar in text.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      let isCapital = scalar.properties.isUppercase
      if !isLetter || (isCapital && isAfterSmall) { words += " " }
      if isLetter { words.unicodeScalars.append(scalar) }
      isAfterSmall = isLetter && !isCapital
    }
    return words.split(separator: " ").joined(separator: " ")
  }
}
