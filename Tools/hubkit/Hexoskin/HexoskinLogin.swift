import CommandLineKit
import Hexoskin
import HubJSON
import HubPlatform

/// What `hubkit hexoskin login` keeps: whose token of which server.
struct HexoskinLogin: Codable {
  /// The server and the program's key that the token is of.
  let server: String
  let apiKey: String
  let credential: HexoskinCredential

  init(_ settings: HexoskinSettings, _ credential: HexoskinCredential) throws {
    server = try Self.place(settings)
    apiKey = settings.apiKey
    self.credential = credential
  }

  /// Whether it can be used with these settings.
  func isOf(_ settings: HexoskinSettings) -> Bool {
    apiKey == settings.apiKey && (try? Self.place(settings)) == server
  }

  /// The file that it is kept in.
  static func file(_ values: ParsedValues, _ context: CommandContext) throws -> WholeFile {
    let path =
      try ConnectionOptions.text("loginFile", "HEXOSKIN_LOGIN_FILE", values, context.environment)
      ?? UserFolders.state(context).map { "\($0)/hexoskin-login.json" }
    guard let path else { throw UsageError("there is no home folder; give --login-file") }
    return WholeFile(path, isPrivate: true)
  }

  /// What a file keeps, nil where there is none.
  static func read(_ file: WholeFile) throws -> HexoskinLogin? {
    guard let bytes = try file.read(limit: 1 << 20) else { return nil }
    do {
      return try HubJSONDecoder().decode(HexoskinLogin.self, from: bytes)
    } catch {
      throw CommandFailure("'\(file.path)' holds no login; remove it and log in again", exitCode: .dataError)
    }
  }

  func write(to file: WholeFile) async throws {
    try file.makeFolder()
    try await file.write(try HubJSONEncoder().encode(self))
  }

  /// Keeps a token that took the place of this one.
  func keep(_ credential: HexoskinCredential, in file: WholeFile) async throws {
    guard credential != self.credential else { return }
    // A refresh token is good for one use: the new one must not be lost, even when the command is being ended.
    try await HexoskinLogin(server: server, apiKey: apiKey, credential: credential).write(to: file)
  }

  private init(server: String, apiKey: String, credential: HexoskinCredential) {
    self.server = server
    self.apiKey = apiKey
    self.credential = credential
  }

  private static func place(_ settings: HexoskinSettings) throws -> String {
    let origin = try settings.server.resolved()
    return "\(origin.scheme)://\(origin.authority)\(origin.prefix)"
  }
}
