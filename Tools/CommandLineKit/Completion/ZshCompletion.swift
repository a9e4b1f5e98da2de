/// The completion script for zsh: to be sourced, or put into a directory of `fpath` as `_tool`.
struct ZshCompletion {
  let tool: String
  let routes: [CompletionRoute]

  private var id: String { CompletionScript.identifier(tool) }

  // `path`, `commands`, `options` and `words` have a meaning in zsh; the script's own names begin with `own_`.
  var text: String {
    """
    #compdef \(tool)
    # zsh completion of \(tool); load it with: source <(\(tool) completions zsh)

    # What may follow a route of commands: the subcommands, the options, and those of them that need a value.
    __\(id)_load() {
      own_commands=() own_options=() own_valued=() own_names=()
      case "$1" in
    \(routes.map(loadCase).joined(separator: "\n"))
      esac
    }

    # The values of an option of a route, or of its operand at a position.
    __\(id)_values() {
      case "$1 $2" in
    \((routes.flatMap { $0.valueCases(action) } + ["    *) return 1 ;;"]).joined(separator: "\n"))
      esac
    }

    _\(id)() {
      local own_route='' own_pending='' own_operands='' own_word
      local -a own_commands own_options own_valued own_names
      integer own_index own_position=0 own_result=1
      __\(id)_load ''
      for ((own_index = 2; own_index < CURRENT; own_index++)); do
        own_word="${(Q)words[own_index]}"
        if [[ -n "$own_pending" ]]; then
          own_pending=''
        elif [[ -n "$own_operands" ]]; then
          own_position+=1
        elif [[ "$own_word" == '--' ]]; then
          own_operands=1
        elif [[ "$own_word" == -?* ]]; then
          if ((${own_valued[(Ie)$own_word]})); then own_pending="$own_word"; fi
        elif ((own_position == 0 && ${own_names[(Ie)$own_word]})); then
          own_route="${own_route:+$own_route }$own_word"
          __\(id)_load "$own_route"
        else
          own_position+=1
        fi
      done
      if [[ -n "$own_pending" ]]; then
        __\(id)_values "$own_route" "$own_pending" && own_result=0
      elif [[ -z "$own_operands" && "$PREFIX" == --*=* ]]; then
        own_pending="${PREFIX%%=*}"
        compset -P '*='
        __\(id)_values "$own_route" "$own_pending" && own_result=0
      elif [[ -z "$own_operands" && "$PREFIX" == -* ]]; then
        _describe -o option own_options && own_result=0
      else
        if ((own_position == 0 && ${#own_commands})); then _describe command own_commands && own_result=0; fi
        __\(id)_values "$own_route" "<$own_position>" && own_result=0
      fi
      return own_result
    }

    if [[ "${funcstack[1]}" == '_\(id)' ]]; then
      _\(id) "$@"
    else
      compdef _\(id) \(tool)
    fi

    """
  }

  private func loadCase(_ route: CompletionRoute) -> String {
    let commands = route.subcommands.map { described($0.name, $0.abstract) }
    let options = route.options.flatMap { option in option.spellings.map { described($0, option.help) } }
    let valued = route.options.filter(\.takesNextWord).flatMap(\.spellings)
    return """
          \(CompletionScript.quoted(route.name)))
            own_commands=(\(CompletionScript.words(commands)))
            own_names=(\(CompletionScript.words(route.subcommands.map(\.name))))
            own_options=(\(CompletionScript.words(options)))
            own_valued=(\(CompletionScript.words(valued)))
            ;;
      """
  }

  private func action(_ parameter: Parameter) -> String? {
    switch parameter.completion {
    case .automatic, .values:
      let values = parameter.completionValues
      return values.isEmpty ? nil : "compadd -- \(CompletionScript.words(values))"
    case .list(let values):
      return values.isEmpty ? nil : "compset -P '*,'; compadd -S '' -- \(CompletionScript.words(values))"
    case .file(let extensions) where extensions.isEmpty: return "_files"
    case .file(let extensions):
      return "_files -g \(CompletionScript.quoted("*.(\(extensions.joined(separator: "|")))(-.)"))"
    case .directory: return "_files -/"
    }
  }

  /// A candidate with its explanation, as `_describe` divides them: at the first colon without a backslash.
  private func described(_ name: String, _ help: String) -> String {
    name.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:") + ":"
      + CompletionScript.summary(help)
  }
}
