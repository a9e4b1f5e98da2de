/// The completion script for fish.
struct FishCompletion {
  let tool: String
  let routes: [CompletionRoute]

  private var id: String { CompletionScript.identifier(tool) }

  var text: String {
    let names = routes.map(\.name).filter { !$0.isEmpty }
    let valued = routes.flatMap { route in
      route.options.filter(\.takesNextWord).flatMap(\.spellings).map { "\(route.name) \($0)" }
    }
    return """
      # fish completion of \(tool); load it with: \(tool) completions fish | source

      # The commands named so far.
      function __\(id)_route
        set -l routes \(words(names))
        set -l valued \(words(valued))
        set -l route ''
        set -l pending 0
        set -l position 0
        for word in (commandline -opc)[2..-1]
          if test $pending = 1
            set pending 0
          else if string match -q -- '-?*' $word
            if test $word = '--'
              break
            end
            if contains -- "$route $word" $valued
              set pending 1
            end
          else if test $position = 0
            set -l next (string trim -- "$route $word")
            if contains -- $next $routes
              set route $next
            else
              set position 1
            end
          end
        end
        printf '%s\\n' $route
      end

      # Words of a list, behind what stands before the last comma.
      function __\(id)_list
        set -l token (string replace -r '^--[^=]*=' '' -- (commandline -ct))
        set -l done (string match -r '.*,' -- $token)
        for value in $argv
          printf '%s\\n' "$done$value"
        end
      end

      function __\(id)_at
        test (__\(id)_route) = "$argv[1]"
      end

      complete -c \(tool) -f
      \(routes.flatMap(lines).joined(separator: "\n"))

      """
  }

  private func lines(_ route: CompletionRoute) -> [String] {
    // The condition is a piece of fish script of its own, so its argument is quoted twice.
    let start = "complete -c \(tool) -n \(quoted("__\(id)_at \(quoted(route.name))"))"
    var lines = route.subcommands.map {
      "\(start) -a \(quoted(quoted($0.name))) -d \(quoted(CompletionScript.summary($0.abstract)))"
    }
    for option in route.options {
      let help = quoted(CompletionScript.summary(option.help))
      for spelling in option.spellings {
        let name =
          spelling.hasPrefix("--")
          ? "-l \(quoted(String(spelling.dropFirst(2))))" : "-s \(quoted(String(spelling.dropFirst())))"
        let value = option.kind == .option ? " " + action(option, isOption: true) : ""
        lines.append("\(start) \(name)\(value) -d \(help)")
      }
    }
    for operand in route.operands {
      let action = action(operand, isOption: false)
      if !action.isEmpty { lines.append("\(start) \(action)") }
    }
    return lines
  }

  private func action(_ parameter: Parameter, isOption: Bool) -> String {
    let takesNext = isOption && parameter.implicitValue == nil
    switch parameter.completion {
    case .automatic, .values:
      let values = parameter.completionValues
      // The list is a piece of fish script, too: `$` and parentheses in it would be evaluated.
      let list = values.isEmpty ? "" : "-a \(quoted(words(values)))"
      return (takesNext ? "-x " + list : list).trimmingSpaces
    case .list(let values):
      let list = values.isEmpty ? "" : "-a \(quoted("(__\(id)_list \(words(values)))"))"
      return (takesNext ? "-x " + list : list).trimmingSpaces
    case .file(let extensions) where extensions.isEmpty: return takesNext ? "-r -F" : "-F"
    case .file(let extensions):
      let calls = extensions.map { "(__fish_complete_suffix \(quoted(".\($0)")))" }.joined(separator: " ")
      return (takesNext ? "-x " : "") + "-a \(quoted(calls))"
    case .directory: return (takesNext ? "-x " : "") + "-a '(__fish_complete_directories)'"
    }
  }

  private func words(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  /// A text as one word of fish, where a backslash in single quotes escapes itself and the quote.
  private func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
