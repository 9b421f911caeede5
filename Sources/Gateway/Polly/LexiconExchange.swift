import Foundation
import Speech

/// Body of Polly's `PutLexicon` request.
struct PutLexiconRequest: Decodable {
  var content: String

  enum CodingKeys: String, CodingKey {
    case content = "Content"
  }
}

/// Polly's `LexiconAttributes`.
struct LexiconAttributes: Encodable {
  var alphabet: String
  var languageCode: String
  /// Seconds since 1970.
  var lastModified: Double
  var arn: String
  var lexemesCount: Int
  var size: Int

  enum CodingKeys: String, CodingKey {
    case alphabet = "Alphabet"
    case languageCode = "LanguageCode"
    case lastModified = "LastModified"
    case arn = "LexiconArn"
    case lexemesCount = "LexemesCount"
    case size = "Size"
  }

  init(_ entry: LexiconStore.Entry) {
    alphabet = entry.lexicon.alphabet.rawValue
    languageCode = entry.lexicon.language.text
    lastModified = entry.modified.timeIntervalSince1970.rounded()
    // Clients print it; nothing here has an account or a region.
    arn = "arn:aws:polly:us-east-1:000000000000:lexicon/\(entry.name)"
    lexemesCount = entry.lexemeCount
    size = entry.size
  }
}

/// Body of Polly's answer to `GetLexicon`.
struct GetLexiconResponse: Encodable {
  struct Content: Encodable {
    var content: String
    var name: String

    enum CodingKeys: String, CodingKey {
      case content = "Content"
      case name = "Name"
    }
  }

  var lexicon: Content
  var attributes: LexiconAttributes

  enum CodingKeys: String, CodingKey {
    case lexicon = "Lexicon"
    case attributes = "LexiconAttributes"
  }
}

/// Body of Polly's answer to `ListLexicons`.
struct ListLexiconsResponse: Encodable {
  struct Description: Encodable {
    var name: String
    var attributes: LexiconAttributes

    enum CodingKeys: String, CodingKey {
      case name = "Name"
      case attributes = "Attributes"
    }
  }

  var lexicons: [Description]

  enum CodingKeys: String, CodingKey {
    case lexicons = "Lexicons"
  }
}
