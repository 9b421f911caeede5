import Language

extension SpeechError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownVoice(let id, let known):
      "unknown voice '\(id)'" + Self.suggestion(for: id.text, among: known.map(\.text))
    case .noVoice(let language, let known):
      "no voice speaks '\(language)'; voices speak \(known.map(\.text).joined(separator: ", "))"
    case .ssml(let error): error.description
    case .lexicon(let error): error.description
    case .rate(let rateHz, let format, let allowed):
      "\(format.rawValue) cannot have \(rateHz) Hz; "
        + "use \(allowed.map(String.init).joined(separator: ", "))"
    case .workerUnavailable(let path, let reason):
      "speech worker '\(path)' does not work: \(reason)"
    case .engineVoiceMissing(let name):
      "espeak-ng has no voice '\(name)'; is the package espeak-ng-data installed?"
    case .encoding(let call, let reason): "\(call) failed: \(reason)"
    case .noPlayer(let searched):
      "no program to play sound on PATH; install one of \(searched.joined(separator: ", "))"
    case .playerFailed(let program, let reason): "\(program) failed: \(reason)"
    }
  }

  /// The nearest right name, if any is near, and all of them.
  private static func suggestion(for name: String, among known: [String]) -> String {
    guard !known.isEmpty else { return "; the voices folder is empty" }
    let nearest = EditDistance.nearest(to: name, among: known, forgiving: 2)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ";"
    return question + " voices are \(known.joined(separator: ", "))"
  }
}
