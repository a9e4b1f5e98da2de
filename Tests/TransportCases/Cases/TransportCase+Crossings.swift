import HubErrors
import HubHTTP
import HubTransport

extension TransportCase {
  private static let secrets: HTTPFields = [
    .authorization: "Bearer secret", .cookie: "session=secret", .proxyAuthorization: "Basic secret",
  ]

  /// Redirects to other origins.
  static let crossings = [
    TransportCase(45, "a redirect to another origin, with credentials") { run in
      let other = try ScriptedServer(.ok("stolen"))
      for target in [other.origin, "http://localhost:\(other.port)", "//127.0.0.1:\(other.port)"] {
        for code in [301, 302, 303, 307, 308] {
          let server = try ScriptedServer(.status(code, ["Location: \(target)/x"]), .ok())
          let client = try run.client()
          let error = try await run.failure(HubAPIError.self) {
            try await client.send(.get, server.origin, fields: secrets, query: [QueryItem("key", "secret")])
          }
          run.equal(error.status.code, code, "status")
          run.expect(
            error.message?.contains(target.hasPrefix("//") ? "http:\(target)" : target) == true,
            "the message does not name the origin: \(error.message ?? "none")")
          run.expect(!"\(error)".contains("secret"), "the error shows a credential")
          run.equal(server.requests.count, 1, "requests")
        }
      }
      run.equal(other.connections, 0, "connections to the other origin")
    },
    TransportCase(46, "a redirect to another origin that leads back") { run in
      let second = try ScriptedServer(.status(302, ["Location: http://127.0.0.1/back"]))
      let first = try ScriptedServer(.status(302, ["Location: \(second.origin)/there"]), .ok("back"))
      let client = try run.client()
      let error = try await run.failure(HubAPIError.self) {
        try await client.send(.get, first.origin, fields: secrets)
      }
      run.equal(error.status, 302, "status")
      run.equal(first.requests.count, 1, "requests to the first origin")
      run.equal(second.connections, 0, "connections to the second origin")
    },
    TransportCase(48, "307 of a POST to another origin") { run in
      let other = try ScriptedServer(.ok("stolen"))
      for code in [307, 308] {
        let server = try ScriptedServer(.status(code, ["Location: \(other.origin)/x"]))
        let client = try run.client()
        let error = try await run.failure(HubAPIError.self) {
          try await client.send(
            .post, server.origin, body: .bytes(Array("secret".utf8), mediaType: nil), fields: secrets)
        }
        run.equal(error.status.code, code, "status")
        run.equal(server.bodies.count, 1, "requests")
      }
      run.equal(other.connections, 0, "connections to the other origin")
    },
  ]
}
