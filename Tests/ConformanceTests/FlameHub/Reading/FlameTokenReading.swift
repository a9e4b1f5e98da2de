import FlameHub
import HubTesting

/// Reads a recorded token request back into the credential that asks like that.
enum FlameTokenReading {
  static func authentication(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) throws -> FlameAuthentication
  {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
    guard !exchange.request.headerFields.contains(.authorization) else {
      throw Unmakeable("an authentication scheme that is not ours")
    }
    let body = try RecordedJSON.object(exchange)
    func texts(_ names: [String]) throws -> [String] {
      guard Set(body.keys) == Set(names + ["grant_type"]) else {
        throw Unmakeable("a member that is missing or that the grant does not have")
      }
      return try names.map { name in
        guard let text = body[name]?.stringValue else { throw Unmakeable("a member that is not of the public type") }
        return text
      }
    }
    guard let grant = body["grant_type"] else { throw Unmakeable("a token request without grant_type") }
    switch grant.stringValue {
    case "password":
      let hint = ["realm_id", "realm_name"].filter { body[$0] != nil }
      let values = try texts(["username", "password"] + hint)
      return .password(values[0], values[1], realm: values.dropFirst(2).first)
    case "client_credentials":
      let values = try texts(["client_id", "client_secret"])
      return .client(id: values[0], secret: Secret(values[1]))
    case "robot_credentials":
      let values = try texts(["id", "secret"])
      return .robot(id: values[0], secret: Secret(values[1]))
    case "refresh_token":
      return .session(refreshToken: Secret(try texts(["refresh_token"])[0]))
    default:
      throw Unmakeable("a grant that the module does not have")
    }
  }
}
