import Speech

/// Text in XML.
enum XML {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#

  /// With the five characters of markup as entities, and without those that XML cannot hold.
  static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
    return SSML.escape(String(String.UnicodeScalarView(allowed)))
  }
}
