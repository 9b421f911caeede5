/// How values are put into words.
package enum WordsStyle: String, Sendable {
  /// As a screen shows them: `3월 6일 금요일`.
  case written
  /// As a voice says them: `삼월 육일 금요일`.
  case spoken
}
