import Glibc
import SpeechWire

/// Renders one line in a child process, and survives whatever becomes of it.
struct ForkedRender {
  private let child: pid_t
  private let output: Descriptor
  private let complaints: Descriptor

  /// Hands the child's frames on as they are complete, and says how it ended.
  static func run(
    _ line: SpokenLine, with engine: Espeak, forward: (Frame) -> Void
  ) -> RenderEnd {
    guard let render = ForkedRender(of: line, with: engine) else {
      return RenderEnd(.refused(UInt32(errno)), complaint: "no process or pipe for the render")
    }
    return render.supervise(until: .now + line.deadline, forward: forward)
  }

  private init?(of line: SpokenLine, with engine: Espeak) {
    guard let output = Descriptor.pipe() else { return nil }
    guard let complaints = Descriptor.pipe() else {
      output.reading.close()
      output.writing.close()
      return nil
    }
    let child = fork()
    if child == 0 {
      Self.becomeChild(output: output.writing, complaints: complaints.writing)
      let end = engine.speak(line, to: .standardOutput)
      Descriptor.standardOutput.write(Frame(.end, end.payload).bytes)
      // Not exit: espeak-ng's own clean-up deadlocks.
      _exit(0)
    }
    output.writing.close()
    complaints.writing.close()
    self.child = child
    self.output = output.reading
    self.complaints = complaints.reading
    if child < 0 {
      close()
      return nil
    }
  }

  private func close() {
    output.close()
    complaints.close()
  }

  /// Leaves the child with nothing open but its two pipes, and locked in.
  private static func becomeChild(output: Descriptor, complaints: Descriptor) {
    dup2(output.number, STDOUT_FILENO)
    dup2(complaints.number, STDERR_FILENO)
    // Everything else that is open belongs to the parent.
    for number in [STDIN_FILENO] + Array(3..<16) { _ = Glibc.close(number) }
    guard Confinement.enter() else { _exit(1) }
  }

  private func supervise(
    until deadline: ContinuousClock.Instant, forward: (Frame) -> Void
  ) -> RenderEnd {
    defer { close() }
    var decoder = FrameDecoder()
    var complaint = RecentBytes(limit: 2048)
    var end: RenderEnd?
    var failure: RenderEnd.Outcome?
    reading: while failure == nil {
      guard let ready = waitForBytes(until: deadline) else {
        failure = .overdue
        break
      }
      if ready.complaints, let bytes = complaints.read() { complaint.append(bytes) }
      guard ready.output else { continue }
      guard let bytes = output.read() else { break }
      decoder.append(bytes)
      do {
        while let frame = try decoder.next() {
          if frame.kind == .end {
            end = try RenderEnd(payload: frame.payload)
          } else {
            forward(frame)
          }
        }
      } catch {
        failure = .garbled
      }
    }
    if failure != nil { kill(child, SIGKILL) }
    let signal = waitForEnd()
    let crash: RenderEnd.Outcome? = signal == 0 ? nil : .crashed(signal: signal)
    return RenderEnd(failure ?? crash ?? end?.outcome ?? .garbled, complaint: complaint.text)
  }

  /// Which of the pipes has something, or its end, to read; nil once it is too late.
  private func waitForBytes(
    until deadline: ContinuousClock.Instant
  ) -> (output: Bool, complaints: Bool)? {
    var pipes = [output, complaints].map {
      pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0)
    }
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return nil }
      let milliseconds = left.components.seconds * 1000 + 1
      if poll(&pipes, 2, CInt(clamping: milliseconds)) > 0 { break }
    }
    // A pipe at its end hangs up; the complaints' end alone says nothing.
    return (pipes[0].revents != 0, pipes[1].revents & Int16(POLLIN) != 0)
  }

  /// The signal that ended the child, 0 if none did.
  private func waitForEnd() -> CInt {
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7f
  }
}

/// The end of a text of any length.
struct RecentBytes {
  var limit: Int
  private var bytes: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  mutating func append(_ more: [UInt8]) { bytes = Array((bytes + more).suffix(limit)) }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
