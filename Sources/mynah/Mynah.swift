import ArgumentParser

/// The command line: one file per command.
@main
struct Mynah: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mynah",
    abstract: "A self-hosted back end for conversational voice assistants.",
    subcommands: [
      ChatCommand.self, SayCommand.self, TrainCommand.self, UnderstandCommand.self,
      ResolveCommand.self, EvaluateCommand.self, CheckCommand.self, TestCommand.self,
      NewCommand.self, ImportCommand.self, VoicesCommand.self, LexiconCommand.self,
      ServeCommand.self,
    ])
}
