import Foundation

/// The voices of a folder.
package struct VoiceCatalog: Sendable {
  /// In alphabetical order.
  package let voices: [Voice]

  package init(voices: [Voice]) {
    self.voices = voices.sorted { $0.id.text < $1.id.text }
  }

  /// Reads every `.yaml` file of the folder; throws all that is wrong at once.
  package init(folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw VoiceProblems(problems: [VoiceProblem(.noFolder, file: folder)])
    }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw VoiceProblems(problems: [VoiceProblem(.unreadable(reason(error)), file: folder)])
    }
    var voices: [Voice] = []
    var problems: [VoiceProblem] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      do {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        voices.append(try VoiceFile(text, path: path).voice())
      } catch let error as VoiceProblems {
        problems += error.problems
      } catch {
        problems.append(VoiceProblem(.unreadable(reason(error)), file: path))
      }
    }
    problems += Self.rivals(among: voices, in: folder)
    guard problems.isEmpty else { throw VoiceProblems(problems: problems) }
    self.init(voices: voices)
  }

  /// Throws the nearest right name and the list.
  package func voice(_ id: Voice.ID) throws(SpeechError) -> Voice {
    let name = id.text.lowercased()
    guard
      let voice = voices.first(where: { $0.id.text.lowercased() == name })
        ?? voices.first(where: { $0.otherNames.contains { $0.lowercased() == name } })
    else { throw .unknownVoice(id, known: voices.map(\.id)) }
    return voice
  }

  /// Who speaks a language when nobody was asked for: the default of the very locale, else
  /// anyone of it, else the default of another locale with the same language.
  package func voice(for language: LanguageTag) throws(SpeechError) -> Voice {
    let exact = voices.filter { $0.language.text.lowercased() == language.text.lowercased() }
    let related = voices.filter { $0.language.language == language.language }
    guard
      let voice = exact.first(where: \.isDefault) ?? exact.first
        ?? related.first(where: \.isDefault) ?? related.first
    else { throw .noVoice(for: language, known: languages) }
    return voice
  }

  private var languages: [LanguageTag] {
    Set(voices.map(\.language)).sorted { $0.text < $1.text }
  }

  /// Two voices that both claim to be their language's default.
  private static func rivals(among voices: [Voice], in folder: String) -> [VoiceProblem] {
    let defaults = Dictionary(grouping: voices.filter(\.isDefault), by: \.language)
    return defaults.values.filter { $0.count > 1 }
      .flatMap { rivals in
        rivals.dropFirst().map { voice in
          VoiceProblem(
            .secondDefault(voice.language, first: rivals[0].id), file: "\(folder)/\(voice.id).yaml")
        }
      }
      .sorted { $0.location.file < $1.location.file }
  }
}

private func reason(_ error: any Error) -> String {
  (error as NSError).localizedDescription
}
