import HubHTTP

// What browsers on other sites are allowed (wire page, 2.2): everything, but the older server's rule missed its paths.
extension HangarState {
  /// The answer to a browser that asks beforehand, nil for every other request.
  func preflight(_ request: SandboxRequest) -> SandboxResponse? {
    guard request.method == "OPTIONS", request.fields.contains(.origin),
      let method = request.fields[.requestedMethod]
    else { return nil }
    var response = SandboxResponse(status: 200, isChunked: false)
    if isCurrent || request.path == "\(Self.prefix)/" {
      response.fields[.allowedOrigin] = "*"
      response.fields[.allowedMethods] = method
      let names = (request.fields[.requestedHeaders] ?? "").split(separator: ",").map(\.trimmingWhitespace)
      if !names.isEmpty { response.fields[.allowedHeaders] = names.joined(separator: ", ") }
    } else {
      response.status = 403
      response.body = Array("Invalid CORS request".utf8)
      response.isChunked = true
    }
    response.fields.append(contentsOf: .hangarSecurity)
    return response
  }

  func allowOrigin(of request: SandboxRequest, in response: inout SandboxResponse) {
    guard isCurrent, request.fields.contains(.origin), response.fields.contains(.vary) else { return }
    response.fields[.allowedOrigin] = "*"
  }
}
