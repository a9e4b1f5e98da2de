#if os(Linux)
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  /// The numbered cases of the reliability matrix, over libcurl.
  ///
  /// Left out: 20 (the end of a TLS stream without `close_notify`), which libcurl before version 8 cannot show, and what
  /// needs certificates (22, 24).
  @Suite("Cases of reliability", .serialized)
  struct TransportCaseTests {
    @Test(arguments: TransportCase.all)
    func passes(_ item: TransportCase) async {
      let findings = await item.findings(within: .seconds(30)) { needs in
        try TestClient {
          $0.connectTimeout = needs.connectTimeout
          $0.connectionsPerHost = needs.connectionsPerHost
        }.transport
      }
      #expect(findings.isEmpty)
    }

    @Test("every case of the transport's part of the matrix is there")
    func complete() {
      let expected = [1...19, 21...21, 23...23, 25...63, 65...65].flatMap(\.self)
      #expect(TransportCase.all.map(\.number) == expected)
    }
  }
#endif
