/// Somebody who speaks: a name people know from Polly, and how espeak-ng makes the sound.
package struct Voice: Hashable, Sendable {
  /// Such as `Joanna`. Case does not matter when a voice is looked up.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var text: String
    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }
    package var description: String { text }
  }

  package enum Gender: String, Hashable, Sendable, CaseIterable {
    case female = "Female"
    case male = "Male"
  }

  package enum Engine: String, Hashable, Sendable, CaseIterable {
    case standard, neural, generative
    case longForm = "long-form"
  }

  package var id: ID
  package var language: LanguageTag
  /// The language's English name, such as `US English`.
  package var languageName: String
  package var gender: Gender
  /// Whether this voice speaks where only the language is known.
  package var isDefault: Bool
  /// Polly's engines that a request may name for it; the sound is the same.
  package var engines: [Engine] = [.standard]
  /// Names that other programs call it by, such as OpenAI's `alloy`.
  package var otherNames: [String] = []
  package var sound: Sound

  package init(
    id: ID, language: LanguageTag, languageName: String, gender: Gender, isDefault: Bool,
    sound: Sound
  ) {
    self.id = id
    self.language = language
    self.languageName = languageName
    self.gender = gender
    self.isDefault = isDefault
    self.sound = sound
  }

  /// espeak-ng's settings for it.
  package struct Sound: Hashable, Sendable {
    /// espeak-ng's voice, such as `en-us`.
    package var voice: String
    /// One of espeak-ng's variants, such as `f2`.
    package var variant: String?
    /// Words a minute.
    package var rate = 175
    /// 0…99.
    package var pitch = 50
    /// 0…99.
    package var range = 50
    /// 0…150; 100 is full.
    package var volume = 100

    package init(voice: String, variant: String? = nil) {
      self.voice = voice
      self.variant = variant
    }
  }
}

extension Voice.Sound {
  /// The name under which espeak-ng loads voice and variant together.
  var engineName: String { variant.map { "\(voice)+\($0)" } ?? voice }
}
