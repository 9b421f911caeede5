import AsyncHTTPClient
import Conversation
import Foundation
import Logging

/// Asks code hooks, wherever they live: a program in the bot's folder, or an address.
package final class HookCaller: Sendable {
  private let http: HTTPClient
  private let logger: Logger

  package init(logger: Logger) {
    http = HookAddress.makeClient()
    self.logger = logger
  }

  deinit {
    // Closes idle connections on the client's own threads; a call in progress keeps us alive.
    http.shutdown { _ in }
  }

  /// The answer of the hook that `request.call` names.
  ///
  /// What a program writes to standard error is logged. A hook of which nobody said where it is
  /// counts as having succeeded, with a warning: a bot imported from Lex talks before its
  /// Lambda functions have found a home.
  package func call(_ request: HookRequest) async throws(HookFailure) -> HookAnswer {
    let name = request.call.hook
    guard let hook = request.bot.hooks[name] else {
      logger.warning(
        "hook '\(name)' counts as having succeeded: bot.yaml does not say where it is",
        metadata: ["session": "\(request.session)"])
      return HookAnswer(dialogAction: .delegate)
    }
    do throws(HookFailure.Reason) {
      let event = HookEvent(request).json
      return try HookAnswer(
        json: try await answer(of: hook, to: event, for: request), request: request)
    } catch {
      throw HookFailure(hook: name, reason: error)
    }
  }

  private func answer(
    of hook: Hook, to event: Data, for request: HookRequest
  ) async throws(HookFailure.Reason) -> Data {
    switch hook.target {
    case .run(let command):
      let program = HookProgram(command: command, folder: request.bot.folder)
      let output = try await within(hook.timeout) { () throws(HookFailure.Reason) in
        try await program.run(event: event)
      }
      if !output.errors.isEmpty {
        logger.debug("hook '\(request.call.hook)' wrote to standard error: \(output.errors)")
      }
      return output.answer
    case .url(let url):
      let address = HookAddress(url: url, client: http)
      return try await within(hook.timeout) { () throws(HookFailure.Reason) in
        try await address.post(event: event)
      }
    }
  }
}

/// The longest answer of a hook, in bytes. Lex takes 50 KB.
let longestAnswer = 1 << 20
