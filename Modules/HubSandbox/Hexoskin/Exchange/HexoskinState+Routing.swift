import HubHTTP
import HubJSON

extension HexoskinState {
  /// The two generations of the API's paths, longest first; both lead to the same store (wire page, 1).
  static let prefixes = ["/api/v1/", "/api/"]

  /// Answers a request, all fields included.
  mutating func respond(to request: SandboxRequest) -> SandboxResponse {
    var response: SandboxResponse
    do {
      response = try answered(request)
    } catch {
      response = error.response
    }
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    return response
  }

  private mutating func answered(_ request: SandboxRequest) throws(HexoskinRefusal) -> SandboxResponse {
    if let response = door.respond(to: request, at: url(of: request), now: now, randomness: randomness) {
      return response
    }
    let path = PercentEncoding.decode(request.path)
    guard let prefix = Self.prefixes.first(where: path.hasPrefix) else { throw .notFound }
    let segments = path.dropFirst(prefix.count).split(separator: "/")
    guard let name = segments.first.map(String.init) else { throw .notFound }
    let visitor = try door.admit(
      HexoskinKnock(
        request: request, method: request.method, url: url(of: request), resource: name, now: now))
    door.count(visitor, at: name, now: now)
    throw .empty(501)
  }

  /// The URL of a request as its sender signed it: nothing is decoded (wire page, 3.2).
  func url(of request: SandboxRequest) -> String {
    let origin = request.fields[.host].map { "http://\($0)" } ?? baseURL
    return origin + request.target
  }
}
