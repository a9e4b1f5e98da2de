import HubHTTP
import HubServer

/// An emulated Hangar, and a stand-in for the content delivery network that its files lie on.
///
/// There are keys, permissions, projects, versions, users, pages to read and platform versions. It answers as the real
/// server was recorded to, wrong counts and unhelpful errors included.
public final class HangarSandbox: Sendable {
  /// The server's URL; the API is at `/api/v1` below it.
  public let url: String
  /// The URL of the stand-in for the content delivery network, another origin.
  public let cdnURL: String
  /// A key with every permission that its owner can give it.
  public let apiKey: String
  /// The user whom the key belongs to.
  public let username: String
  /// The generation that it answers like.
  public let profile: HangarSandboxProfile
  /// The requests that the API got; their service is `api`.
  public let journal: SandboxJournal
  /// The requests that the stand-in for the content delivery network got; their service is `cdn`.
  public let cdn: SandboxJournal

  private let hangar: HangarEmulator
  private let servers: [HTTPServer]

  init(_ hangar: HangarEmulator, _ settings: HangarSandboxConfiguration) throws {
    let api = try HTTPServer.start(port: settings.port) { request in try await hangar.answer(request) }
    let files = try HTTPServer.start(port: settings.cdnPort) { request in try await hangar.answerAtCDN(request) }
    servers = [api, files]
    url = api.origin
    cdnURL = files.origin
    profile = settings.profile
    let addresses = (api.origin, files.origin)
    let key = hangar.change { state in
      state.baseURL = addresses.0
      state.cdnURL = addresses.1
      return state.mainKey
    }
    apiKey = key?.value ?? ""
    username = key?.user ?? ""
    journal = hangar.desk.journal
    cdn = hangar.cdnDesk.journal
    self.hangar = hangar
  }

  /// Lets requests go wrong.
  ///
  /// Of several faults that fit a request the oldest one happens.
  ///
  /// - Parameters:
  ///   - fault: What goes wrong.
  ///   - pattern: With which requests, such as `api GET /api/v1/projects` or `cdn GET /plugins/**`.
  ///   - times: How many of them; `Int.max` for all.
  public func inject(_ fault: SandboxFault, on pattern: RequestPattern, times: Int = 1) {
    let faults = pattern.isAbout(service: HangarEmulator.cdn) ? hangar.cdnDesk.faults : hangar.desk.faults
    faults.add(fault, on: pattern, times: times)
  }

  /// Lets everything go right again.
  public func removeFaults() {
    hangar.desk.faults.clear()
    hangar.cdnDesk.faults.clear()
  }

  /// Makes a key of a user's, as one does on the site.
  ///
  /// - Parameters:
  ///   - name: The key's name.
  ///   - permissions: What it permits, by the names of the wire.
  ///   - user: The user, nil for ``username``.
  /// - Returns: The key; nil when there is no such user.
  public func makeKey(_ name: String, permissions: [String], for user: String? = nil) -> String? {
    let owner = user ?? username
    return hangar.change { state in
      state.user(named: owner).map { state.addKey(name, permissions: permissions, of: $0).value }
    }
  }

  /// Deletes a key, so that it cannot be used any more; tokens that it was exchanged for are answered with 500, as the
  /// real server does (wire page, 3.5).
  ///
  /// - Parameter key: The key, or the part before the point.
  public func revokeKey(_ key: String) {
    let identifier = String(key.prefix { $0 != "." }).lowercased()
    hangar.change { state in state.keys.removeAll { $0.identifier == identifier } }
  }

  func stop() async {
    for server in servers { await server.stop() }
  }
}
