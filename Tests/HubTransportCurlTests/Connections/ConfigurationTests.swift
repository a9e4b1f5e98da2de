#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Configuration")
  struct ConfigurationTests {
    private func setting(
      environment: [String: String] = [:], _ change: @escaping (inout CurlConfiguration) -> Void
    ) -> String? {
      do {
        _ = try TestClient(change, environment: environment)
        return nil
      } catch {
        return (error as? ConfigurationError)?.setting
      }
    }

    @Test("settings that cannot work are refused by name")
    func refused() {
      #expect(setting { $0.connectionsPerHost = 0 } == "connectionsPerHost")
      #expect(setting { $0.idleConnections = 0 } == "idleConnections")
      #expect(setting { $0.headLimit = 0 } == "headLimit")
      #expect(setting { $0.inflationRatio = 0 } == "inflationRatio")
      #expect(setting { $0.highWater = -1 } == "highWater")
      #expect(setting { $0.receiveBuffer = 1 } == "receiveBuffer")
      #expect(setting { $0.receiveBuffer = 1 << 30 } == "receiveBuffer")
      #expect(setting { $0.connectTimeout = .zero } == "connectTimeout")
      #expect(setting { $0.connectTimeout = .seconds(-1) } == "connectTimeout")
      #expect(setting { $0.connectTimeout = .seconds(Int64.max) } == nil)
      #expect(setting { $0.maximumIdleTime = .seconds(Int64.max) } == nil)
    }

    @Test("a missing file of certificates is refused, wherever it comes from")
    func certificates() {
      #expect(setting { $0.caBundle = "/no/such/file" } == "caBundle")
      #expect(setting { $0.caBundle = "" } == "caBundle")
      #expect(setting(environment: ["SSL_CERT_FILE": "/no/such/file"]) { _ in } == "SSL_CERT_FILE")
      #expect(setting(environment: ["SSL_CERT_FILE": ""]) { _ in } == nil)
      #expect(setting(environment: ["SSL_CERT_FILE": "/no/such/file"]) { $0.caBundle = #filePath } == nil)
    }

    @Test("a file without certificates fails as TLS")
    func uselessCertificates() async throws {
      let server = try ScriptedServer(.ok())
      let client = try TestClient { $0.caBundle = #filePath }
      let error = try await client.failure(.get, "https://\(server.peer)/")
      #expect(error.kind == .tls)
      #expect(error.reach == .notConnected)
    }
  }
#endif
