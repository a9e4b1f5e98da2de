import HahnProCloud
import HubPlatform
import HubTesting
import Synchronization
import TestFolders
import Testing

struct DownloadTests {
  private struct Broken: Error {}

  /// An answer in two chunks, of the length that it declares.
  private static func answer(_ chunks: [String], length: Int64?, breaks: Bool = false) -> ReceivedResponse {
    let rest = Mutex(chunks.map { Array($0.utf8) })
    let body = BodyChunks(length: length) {
      let next = rest.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if next == nil, breaks { throw Broken() }
      return next
    }
    return ReceivedResponse(head: HTTPResponse(status: .ok), body: body)
  }

  @Test func intoAFile() async throws {
    try await withFolder { folder in
      let lab = try Lab { _ in Self.answer(["hel", "lo"], length: 5) }
      let reports = Mutex<[TransferProgress]>([])
      let count = try await lab.cloud.contents.download(
        Lab.contentID, toFile: folder + "/note.txt", progress: { report in reports.withLock { $0.append(report) } })
      #expect(count == 5)
      #expect(try names(in: folder) == ["note.txt"])
      #expect(try bytes(ofFile: folder + "/note.txt") == Array("hello".utf8))
      #expect(
        reports.withLock { $0 } == [TransferProgress(bytes: 3, total: 5), TransferProgress(bytes: 5, total: 5)])
      #expect(lab.sent == ["GET /api/contents/\(Lab.contentID)/download"])
    }
  }

  @Test func anInterruptedDownloadLeavesNothing() async throws {
    try await withFolder { folder in
      let broken = try Lab { _ in Self.answer(["hel"], length: 5, breaks: true) }
      await #expect(throws: Broken.self) {
        try await broken.cloud.contents.download("1", toFile: folder + "/note.txt")
      }
      let short = try Lab { _ in Self.answer(["hel"], length: 5) }
      let error = await #expect(throws: TransportError.self) {
        try await short.cloud.contents.download("1", toFile: folder + "/note.txt")
      }
      #expect(error?.kind == .truncated)
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test func anInterruptedDownloadKeepsTheFileThatWasThere() async throws {
    try await withFolder { folder in
      try await BodyChunks(Array("old".utf8)).write(toFile: folder + "/note.txt")
      let lab = try Lab { _ in Self.answer(["hel"], length: 5, breaks: true) }
      await #expect(throws: Broken.self) {
        try await lab.cloud.contents.download("1", toFile: folder + "/note.txt")
      }
      #expect(try names(in: folder) == ["note.txt"])
      #expect(try bytes(ofFile: folder + "/note.txt") == Array("old".utf8))
    }
  }

  @Test func refusalsTouchNoFile() async throws {
    try await withFolder { folder in
      let lab = try Lab(status: .notFound, #"{"statusCode":404,"message":"content not found","error":"Not Found"}"#)
      await #expect(throws: HTTPNotFound.self) {
        try await lab.cloud.contents.download("1", toFile: folder + "/note.txt")
      }
      #expect(try names(in: folder).isEmpty)
      let other = try Lab { _ in Self.answer(["x"], length: nil) }
      let error = await #expect(throws: FileError.self) {
        try await other.cloud.contents.download("1", toFile: folder + "/missing/note.txt")
      }
      #expect(error?.action == "write")
    }
  }

  @Test func intoMemory() async throws {
    let lab = try Lab { _ in Self.answer(["hel", "lo"], length: nil) }
    #expect(try await lab.cloud.contents.downloadBytes("1") == Array("hello".utf8))
    await #expect(throws: BodyTooLarge.self) { try await lab.cloud.contents.downloadBytes("1", limit: 4) }
    let response = try await lab.cloud.contents.download("1")
    #expect(try await response.body.collect(limit: 100) == Array("hello".utf8))
  }
}
