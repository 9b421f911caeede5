import Assistant
import Sessions

/// Runs `work` and turns what it throws into Lex's exceptions: the one place that does.
func lexErrors<Result>(_ work: () async throws -> Result) async throws -> Result {
  do { return try await work() } catch let error as AssistantError {
    throw LexError(kind: error.lexKind, message: "\(error)")
  } catch let error as Session.InvalidName {
    throw LexError(kind: .validation, message: "sessionId: \(error)")
  } catch let error as SessionStoreError {
    guard case .conflict = error else { throw error }
    throw LexError(kind: .conflict, message: "\(error)")
  }
}

extension AssistantError {
  fileprivate var lexKind: LexError.Kind {
    switch self {
    case .unknownBot, .unknownLocale: .resourceNotFound
    case .belowThreshold, .tooLong, .impossible: .validation
    }
  }
}
