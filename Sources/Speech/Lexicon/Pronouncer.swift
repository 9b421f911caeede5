/// Says words as lexicons have them: one pass over the text as it was written, so that what an
/// alias says is not looked up again.
struct Pronouncer {
  private struct Match {
    var end: Int
    var saying: Saying
  }

  private enum Saying {
    case alias(String)
    case mnemonics(String)
  }

  /// By the grapheme's first scalar, the longest grapheme first.
  private var sayings: [Unicode.Scalar: [(grapheme: [Unicode.Scalar], saying: Saying)]] = [:]

  /// - Parameter lexicons: where two have a word, the earlier counts.
  init(
    _ lexicons: [Lexicon], language: LanguageTag, phonemes: PhonemeTable
  ) throws {
    var seen: Set<String> = []
    for lexicon in lexicons where lexicon.applies(to: language) {
      for lexeme in lexicon.lexemes {
        let saying = try Self.saying(of: lexeme, in: lexicon, phonemes)
        for grapheme in lexeme.graphemes where seen.insert(grapheme).inserted {
          let scalars = Array(grapheme.unicodeScalars)
          guard let first = scalars.first else { continue }
          sayings[first, default: []].append((scalars, saying))
        }
      }
    }
    for first in sayings.keys {
      sayings[first]?.sort { $0.grapheme.count > $1.grapheme.count }
    }
  }

  private static func saying(
    of lexeme: Lexicon.Lexeme, in lexicon: Lexicon, _ phonemes: PhonemeTable
  ) throws -> Saying {
    switch lexeme.saying {
    case .alias(let text): return .alias(text)
    case .phonemes(let text):
      do { return .mnemonics(try phonemes.mnemonics(for: text, in: lexicon.alphabet)) } catch {
        throw LexiconError(.unknownSound(error.text, language: lexicon.language))
      }
    }
  }

  /// The letters with every word that a lexicon has replaced; new styles are added to `styles`.
  func pronounce(_ letters: Letters, styles: inout [Style]) -> Letters {
    if sayings.isEmpty { return letters }
    var pronounced: Letters = []
    var index = 0
    while index < letters.count {
      guard let match = match(at: index, in: letters, styles),
        let source = letters[index..<match.end].source
      else {
        pronounced.append(letters[index])
        index += 1
        continue
      }
      let style = letters[index].style
      switch match.saying {
      case .alias(let text):
        pronounced += Letters(text, standingFor: source, style: style)
      case .mnemonics(let mnemonics):
        pronounced.append(
          Letter(phonemes: mnemonics, standingFor: source, style: style, styles: &styles))
      }
      index = match.end
    }
    return pronounced
  }

  private func match(at start: Int, in letters: Letters, _ styles: [Style]) -> Match? {
    guard let candidates = sayings[letters[start].scalar], isBorder(before: start, in: letters),
      !styles[letters[start].style].isFixed
    else { return nil }
    for (grapheme, saying) in candidates {
      let end = start + grapheme.count
      guard end <= letters.count, isBorder(before: end, in: letters),
        letters[start..<end].lazy.map(\.scalar).elementsEqual(grapheme)
      else { continue }
      return Match(end: end, saying: saying)
    }
    return nil
  }

  /// Whether a word may end before this letter, or begin with it. Korean particles follow a
  /// foreign word without a space, so Hangul beside another script is a border too.
  private func isBorder(before index: Int, in letters: Letters) -> Bool {
    guard index > 0, index < letters.count else { return true }
    let (left, right) = (letters[index - 1].scalar, letters[index].scalar)
    guard left.isOfWord, right.isOfWord else { return true }
    return left.isHangul != right.isHangul
  }
}

extension Letter {
  /// U+FFFC, whose style says which sounds it stands for.
  init(
    phonemes mnemonics: String, standingFor source: Range<Int>, style: Int, styles: inout [Style]
  ) {
    var spoken = styles[style]
    spoken.phonemes = mnemonics
    let index = styles.firstIndex(of: spoken) ?? styles.endIndex
    if index == styles.endIndex { styles.append(spoken) }
    self.init(scalar: "\u{FFFC}", source: source, style: index)
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.generalCategory == .decimalNumber
  }

  fileprivate var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
}
