import Hummingbird
import Speech

/// `POST /v1/audio/speech`: OpenAI's speech. `model` and `instructions` change nothing.
///
/// Source: https://platform.openai.com/docs/api-reference/audio/createSpeech
struct OpenAISpeech {
  private struct Parameters: Decodable {
    var input: String
    var voice: VoiceName
    var responseFormat: String?
    var speed: Double?
    var streamFormat: String?

    enum CodingKeys: String, CodingKey {
      case input, voice, speed
      case responseFormat = "response_format"
      case streamFormat = "stream_format"
    }
  }

  /// `"alloy"`, or `{"id": "Joanna"}`.
  private struct VoiceName: Decodable {
    var name: String

    private struct Object: Decodable {
      var id: String
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      name = try (try? container.decode(Object.self).id) ?? container.decode(String.self)
    }
  }

  private static let formats: [String: AudioFormat] = [
    "mp3": .mp3, "opus": .opus, "flac": .flac, "wav": .wav, "pcm": .pcm,
  ]
  private static let longestInput = 4096
  private static let speeds = 0.25...4.0

  let synthesizer: Synthesizer

  func add(to router: Router<BasicRequestContext>) {
    router.post("/v1/audio/speech") { request, _ in
      do { return try await speech(RequestBody.decode(Parameters.self, from: request)) } catch let
        error as OpenAIError
      {
        return try error.response()
      } catch let error as SpeechError {
        return try OpenAIError(error).response()
      } catch let error as LexError where error.kind == .validation {
        return try OpenAIError(message: error.message).response()
      }
    }
  }

  private func speech(_ parameters: Parameters) async throws -> Response {
    let format = try format(parameters)
    let rendering = try await synthesizer.render(try speechRequest(parameters))
    // PCM has no header to say its rate, and OpenAI's is 24 kHz.
    let file = try await format.file(
      of: rendering.sound, rateHz: format == .pcm || format == .wav ? 24000 : nil)
    return Response(
      status: .ok, headers: [.contentType: format.contentType],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file)))
  }

  private func format(_ parameters: Parameters) throws(OpenAIError) -> AudioFormat {
    guard parameters.streamFormat ?? "audio" == "audio" else {
      throw OpenAIError(
        message: "stream_format: only 'audio' is served", field: "stream_format")
    }
    let name = parameters.responseFormat ?? "mp3"
    guard let format = Self.formats[name] else {
      let known = Self.formats.keys.sorted().joined(separator: ", ")
      throw OpenAIError(
        message: "response_format: use one of \(known), not '\(name)'", field: "response_format")
    }
    return format
  }

  private func speechRequest(_ parameters: Parameters) throws -> SpeechRequest {
    let length = parameters.input.unicodeScalars.count
    guard (1...Self.longestInput).contains(length) else {
      throw OpenAIError(
        message: "input: has \(length) characters, where 1 to \(Self.longestInput) are allowed",
        field: "input")
    }
    let speed = parameters.speed ?? 1
    guard Self.speeds.contains(speed) else {
      throw OpenAIError(message: "speed: must be from 0.25 to 4", field: "speed")
    }
    let voice = try synthesizer.voices.voice(Voice.ID(parameters.voice.name))
    var request = SpeechRequest(.text(parameters.input), voice: voice.id)
    request.rate = speed
    return request
  }
}
