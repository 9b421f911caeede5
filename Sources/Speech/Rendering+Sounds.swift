extension Rendering {
  /// The words of the request, each with its sounds in IPA.
  package var spokenWords: [(text: String, sounds: String)] {
    let bytes = Array(source.utf8)
    let starts = timeline.words.map(\.milliseconds)
    return timeline.words.enumerated().map { index, word in
      let end = index + 1 < starts.count ? starts[index + 1] : Int.max
      let sounds = timeline.phonemes.filter {
        $0.milliseconds >= word.milliseconds && $0.milliseconds < end
      }
      return (String(decoding: bytes[word.source], as: UTF8.self), sounds.map(\.symbol).joined())
    }
  }
}
