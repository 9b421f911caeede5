import ArgumentParser

/// Where the bots, the voices and the program's own state are.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the bots.", valueName: "dir"))
  var bots = "bots"

  @Option(help: ArgumentHelp("The folder of the voices.", valueName: "dir"))
  var voices = "voices"

  @Option(help: ArgumentHelp("Models, sessions and audio cache.", valueName: "dir"))
  var state = ".mynah"
}

/// Output for a person, or for a program.
struct JSONOption: ParsableArguments {
  @Flag(help: "Print one JSON value per result line.")
  var json = false
}
