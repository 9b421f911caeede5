import Hummingbird
import Logging
import Speech

/// `/v1/lexicons`: Polly's `PutLexicon`, `GetLexicon`, `ListLexicons` and `DeleteLexicon`.
///
/// Source: https://docs.aws.amazon.com/polly/latest/dg/API_PutLexicon.html and its neighbours
struct LexiconRoutes {
  let synthesizer: Synthesizer
  let logger: Logger

  func add(to router: RouterGroup<BasicRequestContext>) {
    router.put("/v1/lexicons/{name}", use: put)
    router.get("/v1/lexicons/{name}", use: get)
    router.delete("/v1/lexicons/{name}", use: delete)
    router.get("/v1/lexicons", use: list)
  }

  @Sendable private func put(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let name = try Lexicon.Name(context.pathSegment("name"))
    let body = try await RequestBody.decode(PutLexiconRequest.self, from: request)
    let languages = Set(synthesizer.voices.voices.map(\.language))
    try synthesizer.lexicons.put(body.content, as: name, languages: languages)
    return Response(status: .ok)
  }

  @Sendable private func get(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let entry = try synthesizer.lexicons.entry(Lexicon.Name(context.pathSegment("name")))
    return try JSONReply.response(
      GetLexiconResponse(
        lexicon: GetLexiconResponse.Content(content: entry.content, name: entry.name.text),
        attributes: LexiconAttributes(entry)))
  }

  @Sendable private func delete(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    try synthesizer.lexicons.remove(Lexicon.Name(context.pathSegment("name")))
    return Response(status: .ok)
  }

  /// All fit on one page. A file that somebody broke by hand is logged and left out.
  @Sendable private func list(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    if request.uri.queryParameters.get("NextToken") != nil {
      throw PollyError(.invalidNextToken, "The NextToken is invalid")
    }
    let entries = synthesizer.lexicons.names().compactMap { name in
      do { return try synthesizer.lexicons.entry(name) } catch {
        logger.warning("a lexicon is left out: \(error)", metadata: ["lexicon": "\(name)"])
        return nil
      }
    }
    return try JSONReply.response(
      ListLexiconsResponse(
        lexicons: entries.map {
          ListLexiconsResponse.Description(
            name: $0.name.text, attributes: LexiconAttributes($0))
        }))
  }
}
