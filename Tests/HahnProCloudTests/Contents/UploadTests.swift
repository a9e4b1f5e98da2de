import HahnProCloud
import HubPlatform
import HubTesting
import Synchronization
import TestFolders
import Testing

struct UploadTests {
  @Test func theForm() async throws {
    let lab = try Lab(roles: ["test", "admin"], status: .created, Documents.content)
    let content = try await lab.cloud.contents.upload(
      .bytes(Array("hello".utf8), name: "nöte.txt"), readPermissions: ["test", "admin"],
      readWritePermissions: ["test"])
    #expect(content.files?.first?.type == "original")
    #expect(lab.sent == ["POST /api/contents"])
    let type = try #require(lab.calls[0].request.headerFields[.contentType])
    let boundary = try #require(type.split(separator: "boundary=").last)
    #expect(type == "multipart/form-data; boundary=\(boundary)")
    let expected = [
      "--\(boundary)", #"Content-Disposition: form-data; name="file"; filename="nöte.txt""#,
      "Content-Type: text/plain", "", "hello",
      "--\(boundary)", #"Content-Disposition: form-data; name="readPermissions""#, "", "test",
      "--\(boundary)", #"Content-Disposition: form-data; name="readPermissions""#, "", "admin",
      "--\(boundary)", #"Content-Disposition: form-data; name="readWritePermissions""#, "", "test",
      "--\(boundary)--", "",
    ]
    #expect(lab.bodies[0] == expected.joined(separator: "\r\n"))
  }

  @Test func progressOfAFile() async throws {
    try await withFolder { folder in
      let bytes = [UInt8](repeating: 7, count: 600_000)
      try await BodyChunks(bytes).write(toFile: folder + "/data.bin")
      let lab = try Lab(status: .created, Documents.content)
      let reports = Mutex<[TransferProgress]>([])
      try await lab.cloud.contents.upload(
        .file(at: folder + "/data.bin"), readPermissions: ["test"], readWritePermissions: ["test"],
        progress: { report in reports.withLock { $0.append(report) } })
      let all = reports.withLock { $0 }
      #expect(all.last?.bytes == Int64(lab.calls[0].body.count))
      #expect(all.last?.fraction == 1)
      #expect(all.count > 3)
      #expect(all.map(\.bytes) == all.map(\.bytes).sorted())
      let type = lab.bodies[0].split(separator: "\r\n").prefix(3).last
      #expect(type == "Content-Type: application/octet-stream")
    }
  }

  @Test func aStreamIsSentOnce() async throws {
    let lab = try Lab(status: .created, Documents.content)
    try await lab.cloud.contents.upload(
      .stream(BodyChunks(Array("hello".utf8)), length: 5, name: "note.txt"), readPermissions: ["test"],
      readWritePermissions: ["test"], progress: { _ in })
    #expect(lab.bodies[0].contains("\r\n\r\nhello\r\n"))
  }

  @Test func aFileThatIsNotThere() {
    let error = #expect(throws: FileError.self) { try UploadFile.file(at: "/nowhere/note.txt") }
    #expect(error?.description == "could not read '/nowhere/note.txt': No such file or directory")
  }

  @Test func anUploadThatBreaks() async throws {
    let lab = try Lab { _ in
      throw TransportError(.connectionLost, reach: .sent, peer: "cloud.example", reason: "reset")
    }
    let error = await #expect(throws: TransportError.self) {
      try await lab.cloud.contents.upload(
        .bytes([1], name: "a"), readPermissions: ["test"], readWritePermissions: ["test"])
    }
    #expect(error?.kind == .connectionLost)
    #expect(lab.calls.count == 1)
  }

  @Test func refusedBeforeSending() async throws {
    let lab = try Lab("{}")
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.contents.upload(.bytes([1], name: "a"), readPermissions: ["test"], readWritePermissions: [])
    }
    await #expect(throws: RolesNotHeld.self) {
      try await lab.cloud.contents.upload(
        .bytes([1], name: "a"), readPermissions: ["admin"], readWritePermissions: ["test"])
    }
    #expect(lab.calls.isEmpty)
  }

  @Test func attachments() async throws {
    let lab = try Lab { sent in
      sent.request.method == .get
        ? .json(#"{"docs":[\#(Documents.content)],"total":1,"limit":10}"#)
        : .json(Documents.asset(), status: .created)
    }
    let asset = try await lab.cloud.assets.addAttachment(
      .bytes(Array("hello".utf8), name: "note.txt"), to: ID<Asset>(Lab.assetID), readPermissions: ["test"],
      readWritePermissions: ["test"])
    let contents = try await lab.cloud.assets.attachments(of: asset)
    #expect(contents.items.first?.filename == "note.txt")
    #expect(
      lab.sent == [
        "POST /api/assets/\(Lab.assetID)/attachment", "GET /api/assets/\(Lab.assetID)/attachments",
      ])
    #expect(lab.bodies[0].contains(#"name="file"; filename="note.txt""#))
  }
}
