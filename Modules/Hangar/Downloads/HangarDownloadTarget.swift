import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// Where a redirect of a download leads (wire page, section 11).
struct HangarDownloadTarget {
  let origin: ServerOrigin
  let call: Call<[UInt8]>

  /// Reads the `Location` of an answer: https, the server itself, or this machine where the server is on it, too.
  init(_ head: HTTPResponse, from server: ServerOrigin, version: String) throws {
    func refusal(_ problem: String) -> HangarDownloadError {
      HangarDownloadError(reason: .redirect(problem), version: version)
    }
    let fields = head.headerFields[values: .location]
    guard fields.count == 1, var location = fields.first else {
      throw refusal("the server redirects without saying where; try again later")
    }
    if location.hasPrefix("//") { location = "\(server.scheme):\(location)" }
    if location.hasPrefix("/") { location = "\(server.scheme)://\(server.authority)\(location)" }
    // As it is written: a signature may cover every character.
    guard let url = URLText(location), url.userInfo == nil,
      let origin = try? ServerAddress("\(url.scheme)://\(url.authority)").resolved(),
      case let path = url.path + (url.query.map { "?\($0)" } ?? ""),
      HTTPRequest(method: .get, scheme: url.scheme, authority: url.authority, path: path).violation == nil
    else { throw refusal("the server redirects to something that is no address of a file; try again later") }
    let isServer = origin.scheme == server.scheme && origin.authority == server.authority
    guard origin.scheme == "https" || isServer || (origin.isLoopback && server.isLoopback) else {
      throw refusal("the server redirects to plain http at \(origin.authority), which is not followed")
    }
    self.origin = origin
    call = Call(Endpoint("versions.download.file", service: "files", .get, PathTemplate(verbatim: path))) { $1 }
  }
}
