#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubPlatform
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about contract tests.
struct ContractTests {
  @Test func recordedOnceAndReplayedWithoutAServer() async throws {
    try await withFolder { folder async throws in
      let file = URL(filePath: folder).appending(path: "nodes.har")
      var address: ServerAddress?
      try await withHub { hub, sandbox, realm async throws in
        try await hub.addNodes("my-node", realm: realm)
        let server = ServerAddress(sandbox.gateway)
        let recorder = try await recordContract(server: server, password: sandbox.password, file: file)
        #expect(recorder.omissions.isEmpty)
        #expect(try compareContract(recorder, file: file).isEmpty)
        // The status, by which the generation is known, the token, and the list.
        #expect(try redactContract(file, secrets: [sandbox.password]).exchanges.count == 3)
        address = server
      }
      try await testContract(server: try #require(address), file: file)
    }
  }
}
