import HubHTTP
import HubJSON
import HubPlatform
import HubTransport

/// Asks a sandbox over HTTP.
struct HTTPProbe {
  private let transport: any Transport

  init() throws { transport = try Platform.makeTransport() }

  struct Answer {
    let head: HTTPResponse
    let bytes: [UInt8]

    var status: Int { head.status.code }
    var json: JSONValue { (try? JSONValue(parsing: bytes)) ?? .null }
  }

  func ask(
    _ method: HTTPRequest.Method, _ url: String, token: String? = nil, json: JSONValue? = nil, form: String? = nil
  ) async throws -> Answer {
    var url = url
    guard let scheme = url.firstRange(of: "://") else { return Answer(head: HTTPResponse(status: 0), bytes: []) }
    url = String(url[scheme.upperBound...])
    let path = url.firstIndex(of: "/") ?? url.endIndex
    var request = HTTPRequest(
      method: method, scheme: "http", authority: String(url[..<path]),
      path: path == url.endIndex ? "/" : String(url[path...]))
    if let token { request.headerFields[.authorization] = "Bearer \(token)" }
    var body: Body?
    if let json {
      body = .bytes(json.serialized(), mediaType: "application/json")
      request.headerFields[.contentType] = "application/json"
    } else if let form {
      body = .bytes(Array(form.utf8), mediaType: "application/x-www-form-urlencoded")
      request.headerFields[.contentType] = "application/x-www-form-urlencoded"
    }
    let response = try await transport.send(request, body: body, options: ExchangeOptions())
    return Answer(head: response.head, bytes: try await response.body.collect(limit: 1 << 20))
  }

  func logIn(_ auth: String) async throws -> String? {
    try await ask(.post, "\(auth)/token", json: ["username": "admin", "password": "start123"])
      .json["access_token"]?.stringValue
  }

  /// A token for a client, from a token endpoint.
  func logIn(_ endpoint: String, _ client: String, _ secret: String) async throws -> String? {
    try await ask(
      .post, endpoint, form: "grant_type=client_credentials&client_id=\(client)&client_secret=\(secret)"
    ).json["access_token"]?.stringValue
  }
}
