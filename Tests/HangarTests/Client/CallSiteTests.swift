import Hangar
import HubTesting
import Testing

/// The calls of the documentation, as they stand there.
struct CallSiteTests {
  @Test func theLandingPage() async throws {
    try await withFolder { folder in
      let lab = try Lab { sent in
        switch sent.request.path {
        case _ where sent.request.path.contains("/download"):
          ReceivedResponse(head: HTTPResponse(status: .ok), body: BodyChunks(Array("hello".utf8)))
        case _ where sent.request.path.contains("/latestrelease"):
          ReceivedResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: "text/plain"]),
            body: BodyChunks(Array("1.0.0".utf8)))
        case _ where sent.request.path.contains("/versions/"): .json(Documents.version26())
        default: .json(Documents.page([Documents.project26()], limit: 50, count: 1))
        }
      }
      let hangar = lab.hangar
      for try await project in hangar.projects.all(
        where: .platform == .paper && .query("chunk"), sort: .descending(.stars))
      {
        guard let latest = try await hangar.versions.latestRelease(of: project) else { continue }
        try await hangar.versions.download(
          latest, platform: .paper, of: project, toFile: "\(folder)/\(project.id).jar")
      }
      #expect(try names(in: folder) == ["LanternKit.jar"])
      let page = try await hangar.projects.list(
        where: .platform == .paper && .query("chunk"), sort: .descending(.stars), page: .init(limit: 10))
      #expect(page.items.count == 1)
    }
  }
}
