import Conversation
import Foundation
import Sessions

/// The Lambda input event of Lex V2, which a hook reads.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
package struct HookEvent: Encodable {
  let messageVersion = "1.0"
  let invocationSource: HookCall.Source
  let inputMode: String
  let responseContentType: String
  let sessionId: String
  let inputTranscript: String
  let rawInputTranscript: String
  let bot: BotVersion
  let interpretations: [Reading]
  let proposedNextState: ProposedState?
  let requestAttributes: [String: String]
  let sessionState: State
  let transcriptions: [Transcription]

  struct BotVersion: Encodable {
    let id: Bot.ID
    let name: String
    let aliasId: String
    let aliasName: String
    let localeId: String
    let version: String
  }

  struct Reading: Encodable {
    let intent: Intent
    /// A bare number here, where the runtime API has an object.
    let nluConfidence: Double?
    let interpretationSource = "Lex"
  }

  struct ProposedState: Encodable {
    struct Prompt: Encodable { let attempt: String }

    let dialogAction: DialogAction
    let intent: Intent
    let prompt: Prompt
  }

  struct State: Encodable {
    struct RuntimeHints: Encodable { let slotHints: [String: String] = [:] }

    let sessionAttributes: [String: String]
    let activeContexts: [ActiveContext]
    let runtimeHints = RuntimeHints()
    let intent: Intent
    let originatingRequestId: String?
  }

  struct Transcription: Encodable {
    struct Context: Encodable { let intent: Intent.Name }

    struct ResolvedSlot: Encodable {
      struct Value: Encodable {
        let originalValue: String
        let resolvedValues: [String]
      }

      let shape = "Scalar"
      let value: Value
    }

    let transcription: String
    let rawTranscription: String
    /// Text is certain.
    let transcriptionConfidence = 1.0
    let resolvedContext: Context
    let resolvedSlots: [Slot.Name: ResolvedSlot]
  }

  /// As it is sent.
  package var json: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A confidence that is no number, which JSON cannot write, is the only way to fail.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "1", negativeInfinity: "0", nan: "0")
    do { return try encoder.encode(self) } catch {
      preconditionFailure("a hook event has only values that JSON can write: \(error)")
    }
  }
}
