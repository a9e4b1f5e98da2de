#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs scripts of real shells.
enum Script {
  struct Failed: Error {}

  static func hasShell(_ name: String) -> Bool {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// What a shell prints for a script, standard error included, and whether it ended with 0.
  static func run(_ shell: String, _ script: String) throws -> (output: String, isSuccess: Bool) {
    let file = FileManager.default.temporaryDirectory.appending(path: "completion-\(UUID().uuidString)")
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let pipe = popen("\(shell) '\(file.path)' 2>&1", "r") else { throw Failed() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return (String(decoding: bytes, as: UTF8.self), pclose(pipe) == 0)
  }
}
