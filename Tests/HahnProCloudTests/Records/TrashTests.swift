import HahnProCloud
import HubTesting
import Testing

struct TrashTests {
  @Test func theTrash() async throws {
    let lab = try Lab { sent in
      switch sent.request.method {
      case .get:
        .json(Documents.page([Documents.asset(more: #","deletedAt":"2025-01-01T00:01:00Z""#)], total: 1, limit: 20))
      case .delete: .json(#"{"acknowledged":true,"deletedCount":3}"#)
      default: .json(sent.request.path.hasSuffix("restore") ? "[\(Documents.asset())]" : Documents.asset())
      }
    }
    let assets = lab.cloud.assets
    let page = try await assets.trash(sort: .descending(.deletedAt), page: .page(2, limit: 20))
    #expect(page.items.first?.deletedAt != nil)
    try await assets.restore(Lab.assetID)
    #expect(try await assets.restoreAll().count == 1)
    #expect(try await assets.emptyTrash(olderThan: .seconds(86_400)) == 3)
    #expect(
      lab.sent == [
        "GET /api/assets/trash?limit=20&page=2&sort=-deletedAt", "PUT /api/assets/trash/restore/\(Lab.assetID)",
        "PUT /api/assets/trash/restore", "DELETE /api/assets/trash/clean?offset=86400",
      ])
    #expect(lab.bodies[1] == "{}" && lab.bodies[2] == "{}")
    await #expect(throws: InvalidRequestError.self) { try await assets.emptyTrash(olderThan: .seconds(-1)) }
  }
}
