extension CommandContext {
  /// How many columns text for the person should have: the variable `COLUMNS`, the terminal's width, or 80; at most 10 000.
  public var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return min(columns, 10_000) }
    return min(output.columns ?? 80, 10_000)
  }

  /// Whether standard output may be coloured.
  public var usesColor: Bool { usesColor(on: output) }

  /// Styles text for standard output.
  public var styler: Styler { Styler(isEnabled: usesColor) }

  /// Styles text for standard error.
  public var errorStyler: Styler { Styler(isEnabled: usesColor(on: error)) }

  /// Whether text on a stream may be coloured: not where `NO_COLOR` is set to anything (no-color.org), always where
  /// `CLICOLOR_FORCE` is set to anything but `0`, and otherwise on a terminal that is not a dumb one.
  ///
  /// - Parameter stream: The stream.
  /// - Returns: Whether it may.
  public func usesColor(on stream: any TextOutput) -> Bool {
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    guard stream.isTerminal, let terminal = environment["TERM"] else { return false }
    return !terminal.isEmpty && terminal != "dumb"
  }
}
