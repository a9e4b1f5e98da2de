import HubCrypto
import HubHTTP
import HubJSON

extension HangarState {
  static let prefix = "/api/v1"

  /// Answers a request to the API, all fields included.
  mutating func respond(to request: SandboxRequest) -> SandboxResponse {
    var response: SandboxResponse
    if let preflight = preflight(request) {
      response = preflight
    } else {
      do {
        response = try answered(request)
      } catch {
        response = rendered(error, to: request)
      }
      allowOrigin(of: request, in: &response)
    }
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    return response
  }

  private mutating func answered(_ request: SandboxRequest) throws(HangarFailure) -> SandboxResponse {
    try look(at: request)
    let caller = try self.caller(of: request)
    let match = try route(request, caller)
    if request.method == "OPTIONS" { return options(request) }
    let call = HangarCall(request, match, by: caller, isCurrent: isCurrent)
    try limit(call)
    return shown(try handle(call), to: call)
  }

  private mutating func handle(_ call: HangarCall) throws(HangarFailure) -> HangarAnswer {
    switch call.route {
    case .authenticate: .json(try authenticate(call))
    case .createKey: .text(try createKey(call), status: 201)
    case .listKeys: .json(try listKeys(call))
    case .deleteKey: try deleteKey(call)
    case .permissions: .json(try permissions(call))
    case .hasAll: .json(try hasPermissions(call, all: true))
    case .hasAny: .json(try hasPermissions(call, all: false))
    case .projects: .json(try listProjects(call))
    case .project: .json(shown(try project(call), to: call.caller))
    case .members: .json(try members(call))
    case .watchers: .json(try people(call, \.watchers))
    case .stargazers: .json(try people(call, \.stargazers))
    case .projectStats: .json(try projectStatistics(call))
    case .projectByHash: .json(try projectByHash(call))
    case .versions: .json(try listVersions(call))
    case .version, .versionByID: .json(shown(try version(call).version, isInList: false))
    case .versionStats, .versionStatsByID: .json(try versionStatistics(call))
    case .download, .downloadByID: try download(call)
    case .latest: .text(try latest(call, channel: try latestChannel(call)))
    case .latestRelease: .text(try latest(call, channel: "Release"))
    case .mainPage: .text(try page(call, at: ""))
    case .page: .text(try page(call, at: try call.required("path")))
    case .users: .json(try listUsers(call))
    case .user: .json(shown(try user(call), history: true))
    case .starred: .json(try listProjects(of: try user(call), call, \.stargazers))
    case .watching: .json(try listProjects(of: try user(call), call, \.watchers))
    case .pinned: .json(pinned(by: try user(call), call))
    case .authors: .json(try listAuthors(call))
    case .staff: .json(try listStaff(call))
    case .platformVersions: .json(try platformVersions(call))
    }
  }

  private func shown(_ answer: HangarAnswer, to call: HangarCall) -> SandboxResponse {
    let accept = HangarAccept(call.request.fields[.accept])
    var response = SandboxResponse(status: 200, isChunked: false)
    switch answer {
    case .json(let value):
      response.fields[.contentType] = accept?.json
      response.body = value.serialized()
    case .text(let text, let status):
      response.status = status
      let charset = accept?.charset(for: "text/plain") ?? (isCurrent ? "UTF-8" : "ISO-8859-1")
      response.fields[.contentType] = "text/plain;charset=\(charset)"
      response.body = HangarText.encode(text, charset: charset)
    case .noContent: response.status = 204
    case .moved(let location):
      response.status = 301
      response.fields[.location] = location
    case .file(let file): serve(file, to: call.request, in: &response)
    }
    if case .file = answer {} else { disarm(&response, for: call.request) }
    response.fields.append(contentsOf: .hangarApplication)
    if call.request.method == "GET", 200...299 ~= response.status { tag(&response, for: call.request) }
    return response
  }

  /// Puts the tag of the body on an answer, which is not sent to a client that has it (wire page, 2.2).
  private func tag(_ response: inout SandboxResponse, for request: SandboxRequest) {
    guard let digest = try? HashFunction.md5.digest(of: response.body) else { return }
    let tag = "\"0\(Hex.encode(digest))\""
    response.fields[.eTag] = tag
    let known = (request.fields[.ifNoneMatch] ?? "").split(separator: ",").map(\.trimmingWhitespace)
    guard known.contains(where: { $0 == tag || $0 == "W/\(tag)" }) else { return }
    response.status = 304
    response.body = []
    for name in [HTTPField.Name.cacheControl, .pragma, .expires] { response.fields[name] = nil }
    if isCurrent { response.fields[.contentType] = nil }
  }
}
