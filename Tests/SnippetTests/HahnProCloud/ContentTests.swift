#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HahnProCloud
import HubSandbox
import TestFolders
import Testing

/// The snippets about files.
struct ContentTests {
  private let text = Array("one line of a log\n".utf8)

  /// With the path of a file that holds the text.
  private func withFile(_ body: (HahnProCloudClient, _ path: String) async throws -> Void) async throws {
    try await withFolder { folder in
      let path = "\(folder)/pump.log"
      try Data(text).write(to: URL(filePath: path))
      try await withCloud { cloud, _ in try await body(cloud, path) }
    }
  }

  @Test func filesAreUploadedAndDownloaded() async throws {
    try await withFile { cloud, path in
      let content = try await upload(cloud, path: path)
      let id = content.id.rawValue
      #expect(try await allContents(cloud) == ["pump.log"])
      let stored = try await oneContent(cloud, id: id)
      #expect(stored.size == Int64(text.count))
      #expect(stored.mimetype == "text/plain")
      #expect(stored.readWritePermissions == ["user"])

      #expect(try await downloadIntoMemory(cloud, id: id) == text)
      #expect(try await downloadPieceByPiece(cloud, id: id) == text.count)
      try await downloadIntoAFile(cloud, id: id, path: path + ".copy")
      #expect(Array(try Data(contentsOf: URL(filePath: path + ".copy"))) == text)
    }
  }

  @Test func filesAreAttached() async throws {
    try await withFile { cloud, path in
      let asset = try await cloud.addAsset("Pump 1", type: cloud.addType("Pump"))
      #expect(try await downloadAttachments(cloud, asset: asset.id.rawValue).isEmpty)
      let attached = try await attach(cloud, path: path, to: asset)
      #expect(attached.id == asset.id)
      let contents = try await attachments(cloud, of: asset)
      #expect(contents.map(\.filename) == ["pump.log"])
      #expect(attached.attachments == contents.map(\.id))
      #expect(try await downloadAttachments(cloud, asset: asset.id.rawValue) == [text])
    }
  }
}
