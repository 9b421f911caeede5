/// What a worker is asked to say in one breath: a sentence or a part of one, in one voice.
package struct SpokenLine: Hashable, Sendable {
  package enum Notation: UInt8, Sendable {
    case plain
    /// The few tags of SSML that espeak-ng gets right, written by us.
    case markup
  }

  /// espeak-ng's own name of a voice, such as `en-us+f2`.
  package var voice: String
  /// Words a minute.
  package var rate: Int
  /// 0…99; 50 is the voice's own.
  package var pitch: Int
  /// 0…99; 0 is a monotone.
  package var range: Int
  /// 100 is full; past about 150 it is limited.
  package var volume: Int
  package var notation: Notation
  package var text: String

  package init(
    voice: String, rate: Int, pitch: Int, range: Int, volume: Int, notation: Notation, text: String
  ) {
    self.voice = voice
    self.rate = rate
    self.pitch = pitch
    self.range = range
    self.volume = volume
    self.notation = notation
    self.text = text
  }
}

extension SpokenLine {
  package var payload: [UInt8] {
    var writer = WireWriter()
    writer.write(voice)
    for number in [rate, pitch, range, volume] { writer.write(Int32(number)) }
    writer.write(notation.rawValue)
    writer.write(text)
    return writer.bytes
  }

  package init(payload: [UInt8]) throws(WireError) {
    var reader = WireReader(payload)
    voice = try reader.readString()
    rate = Int(try reader.read(Int32.self))
    pitch = Int(try reader.read(Int32.self))
    range = Int(try reader.read(Int32.self))
    volume = Int(try reader.read(Int32.self))
    let rawNotation = try reader.read(UInt8.self)
    guard let notation = Notation(rawValue: rawNotation) else { throw .unknownKind(rawNotation) }
    self.notation = notation
    text = try reader.readString()
  }
}

extension SpokenLine {
  /// How long its render may take, thousands of times what it needs, before it is given up.
  package var deadline: Duration { .seconds(5) + .milliseconds(10 * text.utf8.count) }
}
