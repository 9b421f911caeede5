import ArgumentParser
import Bots

/// `mynah new`: a small bot to begin with.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small commented bot that trains and talks at once.")

  @Argument(help: "The bot's name.")
  var name: String

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      let path = try BotTemplate().write(name: name, in: folders.bots)
      Terminal.print(path)
      Terminal.say("talk to it: mynah chat \(name)")
    }
  }
}
