import CommandLineKit
import Hexoskin
import HubJSON
import HubPlatform

/// What `hubkit hexoskin login` keeps: whose token of which server.
struct HexoskinLogin: Codable {
  /// The most bytes that a file may have.
  private static let limit = 1 << 20

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
  ///
  /// - Throws: `FileError` where it is no file: a pipe would be waited for, and a device keeps nothing.
  static func file(
    _ values: ParsedValues, _ context: CommandContext, _ variables: [String: String]
  ) throws -> WholeFile {
    let path =
      try ConnectionOptions.text("loginFile", "HEXOSKIN_LOGIN_FILE", values, variables)
      ?? UserFolders.state(context).map { "\($0)/hexoskin-login.json" }
    guard let path else { throw UsageError("there is no home folder; give --login-file") }
    _ = try WholeFile(path).read(limit: limit)
    return WholeFile(path, isPrivate: true)
  }

  /// What a file keeps, nil where there is none.
  static func read(_ file: WholeFile) throws -> HexoskinLogin? {
    guard let bytes = try file.read(limit: limit) else { return nil }
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

  /// Keeps a token that took the place of this one, unless somebody logged in or out meanwhile.
  ///
  /// - Returns: The login with that token.
  @discardableResult
  func keep(_ credential: HexoskinCredential, in file: WholeFile) async throws -> HexoskinLogin {
    guard credential != self.credential else { return self }
    let renewed = HexoskinLogin(server: server, apiKey: apiKey, credential: credential)
    // A refresh token is good for one use: the new one must not be lost, even when the command is being ended.
    if try Self.read(file)?.credential == self.credential { try await renewed.write(to: file) }
    return renewed
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
