import HubCrypto
import HubHTTP
import HubJSON
import HubTesting

@testable import HubSandbox

// What a recording needs and does not make itself.
extension FlameRecordedSandbox {
  /// Makes what must be there before the first request.
  mutating func prepare() {
    for item in prerequisites where item.use != "derived" { plant(item) }
    plantSecrets()
    nameKey()
    issueCredentials()
  }

  /// What requests refer to and nothing in the file makes.
  private mutating func plant(_ item: ReplayPrerequisite) {
    if item.use == "listed" {
      values.foreign.insert(item.id)
    } else if let old = item.replaces {
      values.learn(item.id, old)
    } else if item.kind == "commands" {
      guard let accepted = item.state["acceptedAt"]?.stringValue.flatMap(Timestamp.init) else { return }
      hub.change { $0.synchronizedAt = accepted }
    } else {
      let state = completed(item)
      hub.change { hub in
        guard let resource = hub.records.catalogue.resource(at: item.kind) else { return }
        hub.add(resource, resource.members(named: state))
      }
    }
  }

  /// The state of what is planted, with the members that the file's own answers show later: a first answer need not
  /// show them all.
  private func completed(_ item: ReplayPrerequisite) -> JSONObject {
    var state = item.state
    for exchange in recording.exchanges {
      guard let answer = try? JSONValue(parsing: exchange.responseBody) else { continue }
      for record in answer["data"]?.arrayValue ?? [answer] where record["id"]?.stringValue == item.id {
        for (name, value) in record.objectValue ?? [:] where state[name] == nil { state[name] = value }
      }
    }
    return state
  }

  /// Tells the emulator the passwords and secrets of accounts that were made elsewhere.
  private func plantSecrets() {
    for item in notes.credentials {
      guard item["state"]?.stringValue == "valid", let value = item["value"]?.stringValue,
        let kind = item["kind"]?.stringValue, ["password", "client-secret"].contains(kind),
        let path = item["subjectKind"]?.stringValue
      else { continue }
      hub.change { hub in
        let record =
          item["subjectId"]?.stringValue.flatMap { hub.records["\(path)s"].record($0) }
          ?? item["subject"].flatMap { hub.records.first("\(path)s", where: "name", is: $0) }
        if let record { hub.secrets[record.id] = value }
      }
    }
  }

  /// Names the emulator's key like the server's, which a seed need not list: tokens show it.
  private func nameKey() {
    let given = notes.credentials.filter { $0["state"]?.stringValue != "invalid" }.map { $0["value"] }
    let issued = recording.exchanges.lazy.map { (try? JSONValue(parsing: $0.responseBody))?["access_token"] }
    let name = (given.lazy.compactMap(Self.keyName).first) ?? issued.compactMap(Self.keyName).first
    if let name { hub.change { $0.signer.keyID = name } }
  }

  private static func keyName(of token: JSONValue?) -> String? {
    let parts = token?.stringValue?.split(separator: ".") ?? []
    guard parts.count == 3, let header = Base64URL.decode(parts[0]) else { return nil }
    return (try? JSONValue(parsing: header))?["kid"]?.stringValue
  }

  /// Learns what the server made by itself and the client uses before an answer shows it.
  mutating func find(_ item: ReplayPrerequisite) {
    guard item.use == "derived" else { return }
    if let via = item.via, let other = prerequisites.first(where: { $0.id == via.id && $0.via == nil }) { find(other) }
    var found: String?
    let values = values
    hub.change { hub in
      if let via = item.via {
        let name = hub.records.catalogue.resource(at: via.kind)?.names.name(of: via.member)
        found = hub.records[via.kind].record(values.translated(via.id))?.text(name ?? via.member)
      } else {
        found =
          hub.records[item.kind].all.first { record in
            item.state.allSatisfy { name, value in
              guard let text = value.stringValue, name.hasSuffix("Id") || name == "type" else { return true }
              return name == "bucketId" || record.text(name) == values.translated(text)
            }
          }?.id
      }
    }
    if let found { self.values.learn(item.id, found) }
  }

  /// Repeats requests that were sent and not recorded: only their number matters.
  func repeatUnrecorded(_ item: ReplayPrerequisite) async {
    guard item.kind == "requests", let count = item.state["count"]?.intValue,
      let service = item.state["service"]?.stringValue.flatMap(HubService.init)
    else { return }
    for _ in 0..<count { _ = await ask(SandboxRequest(method: "GET", target: "/"), at: service) }
  }

  /// Where clients reached the auth service by its own account, which tokens show.
  var issuer: String? {
    for item in notes.credentials {
      if let issuer = item["value"]?.stringValue.flatMap(Self.issuer) { return issuer }
    }
    for exchange in recording.exchanges where exchange.request.path.contains("/token") {
      let answer = try? JSONValue(parsing: exchange.responseBody)
      if let issuer = answer?["access_token"]?.stringValue.flatMap(Self.issuer) { return issuer }
    }
    for exchange in recording.exchanges where exchange.request.path.contains("openid-configuration") {
      let answer = try? JSONValue(parsing: exchange.responseBody)
      if let issuer = answer?["issuer"]?.stringValue { return Self.address(ofIssuer: issuer) }
    }
    return nil
  }

  /// Where the server that issued a token was reached.
  private static func issuer(of token: String) -> String? {
    let parts = token.split(separator: ".")
    guard parts.count == 3, let payload = Base64URL.decode(parts[1]),
      let issuer = try? JSONValue(parsing: payload)["iss"]?.stringValue
    else { return nil }
    return address(ofIssuer: issuer)
  }

  private static func address(ofIssuer issuer: String) -> String {
    let end = issuer.firstRange(of: "/realms/")?.lowerBound ?? issuer.endIndex
    let url = issuer[..<end]
    return String(url.last == "/" ? url.dropLast() : url)
  }

  /// Issues the tokens that the recording has from elsewhere, at the time of theirs.
  private mutating func issueCredentials() {
    var tokens: [String: JSONValue] = [:]
    for item in notes.credentials {
      guard let kind = item["kind"]?.stringValue, ["access", "refresh", "cookie"].contains(kind),
        item["state"]?.stringValue != "invalid", let value = item["value"]?.stringValue,
        let subject = item["subjectId"]?.stringValue, let path = item["subjectKind"]?.stringValue,
        let issued = item["issuedAt"]?.stringValue.flatMap(Timestamp.init),
        let expiry = item["expiresAt"]?.stringValue.flatMap(Timestamp.init)
      else { continue }
      let life = Int(expiry.seconds - issued.seconds)
      let session = item["session"]?.stringValue ?? value
      if let url = Self.issuer(of: value) { hub.setAuthURL(url) }
      if tokens[session] == nil {
        clock.set(issued)
        let values = values
        hub.change { hub in
          tokens[session] = try? hub.logIn(values.translated(subject), path, life: kind == "refresh" ? nil : life)
        }
      }
      let name = kind == "refresh" ? "refresh_token" : "access_token"
      if let ours = tokens[session]?[name]?.stringValue { values.learn(value, ours) }
    }
  }
}

extension FlameHubState {
  /// A login of somebody whose password a recording does not show.
  fileprivate mutating func logIn(_ id: String, _ path: String, life: Int?) throws -> JSONValue {
    guard let kind = Caller.Kind(rawValue: path), let record = records["\(path)s"].record(id),
      let realmID = record.text("realmId"), let realm = records["realms"].record(realmID)
    else { return .null }
    let caller = Caller(
      kind: kind, id: id, realmID: realmID, realmName: realm.text("name") ?? "", sessionID: randomness.uuid())
    let usual = settings.tokenLife
    settings.tokenLife = life ?? usual
    defer { settings.tokenLife = usual }
    let answer = try logIn(caller, through: nil, userAgent: "")
    guard case .json(let value) = answer.content else { return .null }
    return value
  }
}
