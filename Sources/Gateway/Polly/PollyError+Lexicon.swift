import Speech

extension PollyError {
  /// What Polly calls a thing that is wrong with a lexicon.
  init(_ error: LexiconError) {
    let kind: Kind =
      switch error.problem {
      case .badName: .validation
      case .notFound: .lexiconNotFound
      case .unreadable: .serviceFailure
      case .tooLong: .lexiconSizeExceeded
      case .tooMany: .maxLexiconsNumberExceeded
      case .sayingTooLong: .maxLexemeLengthExceeded
      case .unknownAlphabet: .unsupportedPLSAlphabet
      case .unknownLanguage, .noSounds: .unsupportedPLSLanguage
      case .notXML, .notLexicon, .missing, .wrongValue, .unknownElement, .noGrapheme, .noSaying,
        .emptyElement, .unknownSound:
        .invalidLexicon
      }
    self.init(kind, "\(error)")
  }
}
