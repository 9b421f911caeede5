import Hummingbird
import Speech

/// `POST /v1/speech`, and `GET /v1/speech` as presigned URLs have it: `SynthesizeSpeech`.
///
/// Source: https://docs.aws.amazon.com/polly/latest/dg/API_SynthesizeSpeech.html
struct SpeechRoutes {
  let synthesizer: Synthesizer

  func add(to router: RouterGroup<BasicRequestContext>) {
    router.post("/v1/speech") { request, _ in
      try await speech(RequestBody.decode(SpeechParameters.self, from: request))
    }
    router.get("/v1/speech") { request, _ in
      try await speech(SpeechParameters(query: request.uri.queryParameters))
    }
  }

  private func speech(_ parameters: SpeechParameters) async throws -> Response {
    let order = try PollyOrder(parameters, voices: synthesizer.voices)
    let file = try await order.file(by: synthesizer)
    return Response(
      status: .ok,
      headers: [
        .contentType: order.format.contentType,
        .amazonRequestCharacters: "\(order.speech.characters)",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file)))
  }
}
