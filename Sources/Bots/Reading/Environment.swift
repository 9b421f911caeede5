/// The variables that `${NAME}` in `bot.yaml` stands for.
struct Environment {
  let variables: [String: String]

  /// `text` with every `${NAME}` replaced, and the names that are not set or set to nothing.
  func expanding(_ text: String) -> (text: String, missing: [String]) {
    var missing: [String] = []
    let expanded = text.replacing(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/) { match in
      let name = String(match.output.1)
      if let value = variables[name], !value.isEmpty { return value }
      missing.append(name)
      return ""
    }
    return (expanded, missing)
  }
}
