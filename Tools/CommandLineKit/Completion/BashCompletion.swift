/// The completion script for bash. It needs no other package, and works where `=` divides words and where it does not.
struct BashCompletion {
  let tool: String
  let routes: [CompletionRoute]

  private var id: String { CompletionScript.identifier(tool) }

  var text: String {
    """
    # bash completion of \(tool); load it with: eval "$(\(tool) completions bash)"

    # What may follow a route of commands: the subcommands, the options, and those of them that need a value.
    __\(id)_load() {
      commands=() options=() valued=()
      case "$1" in
    \(routes.map(loadCase).joined(separator: "\n"))
      esac
    }

    # The values of an option of a route, or of its operand at a position.
    __\(id)_values() {
      case "$1 $2" in
    \(routes.flatMap { $0.valueCases(action) }.joined(separator: "\n"))
      esac
    }

    __\(id)_offer() {
      local candidate
      for candidate in "$@"; do
        if [[ "$candidate" == "$current"* ]]; then
          COMPREPLY+=("$joined$(printf '%q' "$candidate")")
        fi
      done
    }

    # Words of a list: what stands before the last comma stays.
    __\(id)_list() {
      if [[ "$current" == *,* ]]; then
        joined="$joined${current%,*},"
        current="${current##*,}"
      fi
      compopt -o nospace 2>/dev/null || true
      __\(id)_offer "$@"
    }

    __\(id)_files() {
      local line
      compopt -o filenames 2>/dev/null || true
      while IFS= read -r line; do
        COMPREPLY+=("$joined$line")
      done < <(compgen "$@" -- "$current" | LC_ALL=C sort -u)
    }

    __\(id)_contains() {
      local wanted="$1" candidate
      shift
      for candidate in "$@"; do
        [[ "$candidate" == "$wanted" ]] && return 0
      done
      return 1
    }

    _\(id)() {
      local current="${COMP_WORDS[COMP_CWORD]}" route='' pending='' joined='' operands='' word index
      local -i position=0
      local -a commands options valued
      COMPREPLY=()
      __\(id)_load ''
      for ((index = 1; index < COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        if [[ "$word" == '=' && "${COMP_WORDS[index - 1]}" == --* && -z "$operands" ]]; then
          pending="${COMP_WORDS[index - 1]}"
        elif [[ -n "$pending" ]]; then
          pending=''
        elif [[ -n "$operands" ]]; then
          position+=1
        elif [[ "$word" == '--' ]]; then
          operands=1
        elif [[ "$word" == -?* ]]; then
          if __\(id)_contains "$word" ${valued[@]+"${valued[@]}"}; then pending="$word"; fi
        elif ((position == 0)) && __\(id)_contains "$word" ${commands[@]+"${commands[@]}"}; then
          route="${route:+$route }$word"
          __\(id)_load "$route"
        else
          position+=1
        fi
      done
      if [[ -z "$operands" && "$current" == '=' && "${COMP_WORDS[COMP_CWORD - 1]}" == --* ]]; then
        pending="${COMP_WORDS[COMP_CWORD - 1]}"
        current=''
      fi
      if [[ -n "$pending" ]]; then
        __\(id)_values "$route" "$pending"
      elif [[ -z "$operands" && "$current" == --*=* ]]; then
        pending="${current%%=*}"
        joined="$pending="
        current="${current#*=}"
        __\(id)_values "$route" "$pending"
      elif [[ -z "$operands" && "$current" == -* ]]; then
        __\(id)_offer ${options[@]+"${options[@]}"}
      else
        if ((position == 0)); then __\(id)_offer ${commands[@]+"${commands[@]}"}; fi
        __\(id)_values "$route" "<$position>"
      fi
    }

    complete -F _\(id) \(tool)

    """
  }

  private func loadCase(_ route: CompletionRoute) -> String {
    let valued = route.options.filter(\.takesNextWord).flatMap(\.spellings)
    return """
          \(CompletionScript.quoted(route.name)))
            commands=(\(CompletionScript.words(route.subcommands.map(\.name))))
            options=(\(CompletionScript.words(route.options.flatMap(\.spellings))))
            valued=(\(CompletionScript.words(valued)))
            ;;
      """
  }

  private func action(_ parameter: Parameter) -> String? {
    switch parameter.completion {
    case .automatic, .values:
      let values = parameter.completionValues
      return values.isEmpty ? nil : "__\(id)_offer \(CompletionScript.words(values))"
    case .list(let values): return values.isEmpty ? nil : "__\(id)_list \(CompletionScript.words(values))"
    case .file(let extensions) where extensions.isEmpty: return "__\(id)_files -f"
    case .file(let extensions):
      let filtered = extensions.map { "__\(id)_files -f -X \(CompletionScript.quoted("!*.\($0)"))" }
      return (filtered + ["__\(id)_files -d"]).joined(separator: "; ")
    case .directory: return "__\(id)_files -d"
    }
  }
}
