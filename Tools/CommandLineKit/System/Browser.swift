#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows pages in the browser of the person at the terminal.
public enum Browser {
  /// Opens a page.
  ///
  /// `BROWSER` names programs to try, separated by colons, as other tools read it; else the system's own way is taken.
  ///
  /// - Parameters:
  ///   - address: The page.
  ///   - environment: The variables.
  /// - Returns: Whether a program was started; whether it shows the page nobody can tell.
  public static func open(_ address: String, environment: [String: String]) -> Bool {
    programs(environment).contains { start($0, address, environment) }
  }

  private static func programs(_ environment: [String: String]) -> [String] {
    if let named = environment["BROWSER"], !named.isEmpty { return named.split(separator: ":").map(String.init) }
    #if canImport(Darwin)
      return ["open"]
    #else
      // Without a display the system's helper would wait for a text browser in this terminal.
      let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
      return hasDisplay ? ["xdg-open"] : []
    #endif
  }

  private static func start(_ program: String, _ address: String, _ environment: [String: String]) -> Bool {
    // Copies of C strings, freed here; the call reads them and keeps none.
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A browser's own words do not belong among the output.
    for (number, flags) in [(0, O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", flags, 0)
    }
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, nil, &arguments, &variables) == 0
  }
}
