import HubHTTP
import HubJSON

// Who sends a request, as Hub 0.8 sees it (flame-hub.md, 2.4 and 10.3).
extension FlameHubState {
  /// Who sent a request; nil when it carries no credentials.
  mutating func hub08Caller(of request: SandboxRequest, at service: HubService) throws(HubFailure) -> Caller? {
    guard let field = request.fields[.authorization] else {
      guard let token = Self.accessCookie(of: request) else { return nil }
      return try hub08Caller(bearing: token, at: service)
    }
    let parts = field.split(separator: " ", maxSplits: 1).map(String.init)
    let scheme = parts.first ?? ""
    guard parts.count == 2 else { throw .headerUnread }
    switch (service, scheme.lowercased()) {
    case (.auth, "bearer"): return try hub08Caller(bearing: parts[1], at: .auth)
    // Auth takes no names and passwords outside of its token route.
    case (.auth, "basic"): return nil
    case (_, "bearer") where scheme != "Bearer":
      throw HubFailure(
        status: 500, code: "undefined", message: "An internal server error occurred.", nature: .told)
    case (_, "bearer"): return try hub08Caller(bearing: parts[1], at: service)
    case (_, "basic"): return try hub08Caller(BasicCredentials(parts[1]))
    default: throw .headerUnread
    }
  }

  private mutating func hub08Caller(bearing token: String, at service: HubService) throws(HubFailure) -> Caller {
    if service == .auth {
      let claims = try hub08Claims(of: token, kind: .access)
      guard let caller = tokens.sessions[claims.sessionID]?.caller else { throw .inactiveToken }
      guard records[caller.resource.path].record(caller.id) != nil else {
        throw HubFailure(
          status: 400, code: "entity_not_found", message: "The \(caller.kind) account was not found.")
      }
      return caller
    }
    // Core and storage have the token introspected; what is none is refused as a parameter.
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, token.utf8.count >= 16 else {
      throw HubFailure(status: 400, code: "BAD_REQUEST", message: "")
    }
    let claims = try hub08Claims(of: token, kind: nil)
    // They remember what they were told, even of somebody who is gone.
    guard let caller = tokens.sessions[claims.sessionID]?.caller else { throw .inactiveToken }
    return caller
  }

  /// Core and storage log in with a name and a password themselves.
  private mutating func hub08Caller(_ credentials: BasicCredentials?) throws(HubFailure) -> Caller {
    do {
      return try hub08User([
        "username": JSONValue(credentials?.name), "password": .string(credentials?.secret ?? ""),
      ])
    } catch {
      throw HubFailure(status: 400, code: "undefined", message: error.message)
    }
  }

  /// Reads a token that must be of a kind, or of any. An unknown key is not a missing record here.
  func hub08Claims(of token: String, kind: TokenClaims.Kind?) throws(HubFailure) -> TokenClaims {
    do {
      return try claims(of: token, kind: kind)
    } catch {
      var failure = error
      failure.status = 400
      throw failure
    }
  }

  private static func accessCookie(of request: SandboxRequest) -> String? {
    let cookies = request.fields[.cookie]?.split(separator: ";").map(\.trimmingWhitespace) ?? []
    return cookies.first { $0.hasPrefix("access_token=") }.map { String($0.dropFirst("access_token=".count)) }
  }
}

extension HubFailure {
  /// An `Authorization` field that could not be read.
  fileprivate static let headerUnread = HubFailure(
    status: 500, code: "internal_error", message: "An internal server error occurred.",
    nature: .database("auth_header_type_parse"))
}
