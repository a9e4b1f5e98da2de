import FlameHub

extension FlameHubClient {
  /// The request of a call as its service would get it, without credentials.
  func request<Output>(of call: Call<Output>) throws -> HTTPRequest {
    switch call.endpoint.service {
    case FlameService.auth.rawValue: try auth.request(of: call)
    case FlameService.storage.rawValue: try storage.request(of: call)
    default: try core.request(of: call)
    }
  }

  /// The request of a call as a curl command, with a mark in the place of the token.
  func curl<Output>(_ call: Call<Output>) throws -> String {
    CurlCommand.bearerText(try request(of: call), body: call.body)
  }
}
