import Glibc
import SpeechWire

/// The program that speaks: it starts espeak-ng once and renders each line in a fork of that
/// untouched beginning, so that a line sounds the same whatever was said before, and a crash
/// ends one render only.
///
/// It alone links espeak-ng, whose licence is the GPL-3: so is this binary's. The rest of Mynah
/// only speaks with it over a socket.
@main
struct SpeechWorker {
  static func main() {
    // Whatever else was open where this began: a client's connection, or a socket by whose end
    // another child's death is noticed. A worker lives long and would keep it open.
    closefrom(STDERR_FILENO + 1)
    // A reader that went away shall be an error of write, not the end by a signal unheard.
    signal(SIGPIPE, SIG_IGN)
    guard let engine = Espeak() else {
      Descriptor.standardError.write(Array("espeak-ng cannot read its data files\n".utf8))
      exit(1)
    }
    Descriptor.standardOutput.write(Frame(.hello, engine.identity.payload).bytes)
    serve(engine)
    // Not by returning: the clean-up of espeak-ng and its libraries can hang.
    _exit(0)
  }

  /// Renders lines from standard input until its end.
  private static func serve(_ engine: Espeak) {
    var decoder = FrameDecoder()
    while let bytes = Descriptor.standardInput.read() {
      decoder.append(bytes)
      do {
        while let frame = try decoder.next() {
          guard frame.kind == .speak else { throw WireError.unknownKind(frame.kind.rawValue) }
          let line = try SpokenLine(payload: frame.payload)
          let end = ForkedRender.run(line, with: engine) {
            Descriptor.standardOutput.write($0.bytes)
          }
          Descriptor.standardOutput.write(Frame(.end, end.payload).bytes)
        }
      } catch {
        Descriptor.standardError.write(Array("request is not readable: \(error)\n".utf8))
        _exit(1)
      }
    }
  }
}
