import Bots

extension TemporaryFolder {
  /// Every diagnostic of the bot in here as it is printed, with the folder left out of the paths.
  var complaints: String {
    let diagnostics = BotFolder(reading: path, environment: [:]).diagnostics
    return diagnostics.map { "\($0)".replacing("\(path)/", with: "") }.joined(separator: "\n")
  }
}
