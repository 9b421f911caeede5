import Foundation
import Hummingbird
import Speech

/// `GET /audio/{key}.wav`: the sound of a reply, by the key of its rendering.
struct AudioRoutes {
  let synthesizer: Synthesizer

  func add(to router: Router<BasicRequestContext>) {
    router.get("/audio/{file}", use: sound)
  }

  @Sendable private func sound(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let file = try context.pathSegment("file")
    guard file.hasSuffix(".wav"), let id = RenderingID(String(file.dropLast(".wav".count))),
      let sound = await synthesizer.sound(of: id)
    else { throw HTTPError(.notFound, message: "no sound '\(file)': ask for the reply again") }
    return Response(
      status: .ok, headers: [.contentType: "audio/wav", .cacheControl: "max-age=31536000"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try AudioFormat.wav.encode(sound))))
  }
}
