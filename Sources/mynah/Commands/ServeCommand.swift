import ArgumentParser
import Assistant
import Bots
import Conversation
import Foundation
import Gateway
import Logging

/// `mynah serve`: the HTTP server.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the bots over HTTP.")

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 takes a free one.")
  var port = 8080

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("--port is \(port), outside of 0…65535")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let assistant = try folders.assistant(folders.shelf(usableBots()))
      let gateway = Gateway(
        assistant: assistant, synthesizer: try folders.synthesizer(),
        reloader: folders.reloader(assistant.bots), logger: .mynah)
      let host = host
      do {
        try await gateway.run(host: host, port: port) { port in
          Terminal.print("http://\(host):\(port)")
        }
      } catch let error where "\(error)".contains("Address already in use") {
        throw Failure("port \(port) of \(host) is in use; choose another with --port")
      } catch {
        throw Failure("cannot serve at \(host):\(port): \(error)")
      }
    }
  }

  /// The bots without errors; the others are reported and left out, so that they stop nothing.
  private func usableBots() throws -> [Bot] {
    guard FileManager.default.fileExists(atPath: folders.bots) else {
      throw Failure("the folder '\(folders.bots)' does not exist; name another with --bots")
    }
    return Catalogue(folder: folders.bots).names.compactMap { name in
      do { return try folders.bot(name) } catch {
        Terminal.say("'\(name)' is left out")
        return nil
      }
    }
  }
}
