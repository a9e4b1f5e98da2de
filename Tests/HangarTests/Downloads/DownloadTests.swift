import Hangar
import HubPlatform
import HubTesting
import Synchronization
import TestFolders
import Testing

struct DownloadTests {
  private static let fileURL = "https://cdn.example/plugins/alice/LanternKit/versions/1.0.0/PAPER/Lantern%20Kit%2B.jar"

  /// A server that sends downloads to `location`, where `file` is.
  private static func lab(
    auth: HangarAuthentication = .anonymous, profile: HangarProfile = .current, location: String = fileURL,
    server: ServerAddress = "https://hangar.example", version: String = Documents.version26(),
    file: @escaping @Sendable () -> ReceivedResponse = { answer("hello") }
  ) throws -> Lab {
    try Lab(auth: auth, profile: profile, server: server) { sent in
      if sent.request.path.contains("/download") {
        return ReceivedResponse(
          head: HTTPResponse(status: 301, headerFields: [.location: location]), body: BodyChunks([]))
      }
      if !sent.request.path.hasPrefix("/api/v1/") { return file() }
      return .json(sent.request.path.contains("/versions/") ? version : Documents.project23())
    }
  }

  private static func answer(
    _ text: String, declares length: Int64? = nil, type: String = "application/java-archive"
  ) -> ReceivedResponse {
    let rest = Mutex(text.map { Array(String($0).utf8) })
    return ReceivedResponse(
      head: HTTPResponse(status: .ok, headerFields: [.contentType: type]),
      body: BodyChunks(length: length) { rest.withLock { $0.isEmpty ? nil : $0.removeFirst() } })
  }

  @Test func credentialsStayWithTheServer() async throws {
    let lab = try Self.lab(auth: .apiKey(Lab.key))
    let bytes = try await lab.hangar.versions.downloadBytes(
      "1.0.0", platform: .paper, of: "LanternKit", options: .init(headerFields: [.cookie: "x=y"]))
    #expect(bytes == Array("hello".utf8))
    #expect(lab.calls.map(\.request.url).last == Self.fileURL)
    #expect(
      lab.calls.map(\.request.url)[1]
        == "https://hangar.example/api/v1/projects/LanternKit/versions/1.0.0/PAPER/download")
    #expect(lab.tokens.map { $0 != nil } == [true, true, false])
    #expect(lab.calls[2].request.headerFields[.cookie] == nil)
    #expect(lab.calls[2].request.headerFields[.userAgent] == Lab.userAgent)
    #expect(lab.calls[2].request.headerFields[.accept] == "*/*")
  }

  /// Nor do they go along where the files are with the server itself, outside the API.
  @Test func credentialsStayWithTheAPI() async throws {
    let lab = try Self.lab(
      auth: .apiKey(Lab.key), location: "http://127.0.0.1:8080/plugins/a/b.jar", server: "http://127.0.0.1:8080")
    _ = try await lab.hangar.versions.downloadBytes("1.0.0", platform: .paper, of: "LanternKit")
    #expect(lab.calls[2].request.url == "http://127.0.0.1:8080/plugins/a/b.jar")
    #expect(lab.tokens[2] == nil)
  }

  @Test func aServerThatHasTheFileItself() async throws {
    let lab = try Lab { sent in
      sent.request.path.contains("/download") ? Self.answer("hello") : .json(Documents.version26())
    }
    let version = try await lab.hangar.versions.get("1.0.0", of: "LanternKit")
    #expect(try await lab.hangar.versions.downloadBytes(version, platform: .paper, of: "LanternKit").count == 5)
    // The version is not asked for again.
    #expect(lab.calls.count == 2)
    await #expect(throws: BodyTooLarge.self) {
      try await lab.hangar.versions.downloadBytes(version, platform: .paper, of: "LanternKit", limit: 4)
    }
  }

  @Test func intoAFile() async throws {
    try await withFolder { folder in
      let lab = try Self.lab()
      let reports = Mutex<[TransferProgress]>([])
      let count = try await lab.hangar.versions.download(
        "1.0.0", platform: .paper, of: "LanternKit", toFile: folder + "/a.jar",
        progress: { report in reports.withLock { $0.append(report) } })
      #expect(count == 5)
      #expect(try names(in: folder) == ["a.jar"])
      #expect(try bytes(ofFile: folder + "/a.jar") == Array("hello".utf8))
      #expect(reports.withLock { $0 }.last == TransferProgress(bytes: 5, total: 5))
    }
  }

  /// Owners give any name: none leads out of the folder.
  @Test(arguments: [
    ("dir/../../x.jar", "x.jar"), ("Kit-1.0.jar", "Kit-1.0.jar"), ("..", "file"), ("", "file"), (".", "file"),
    ("a/", "file"), ("a/..", "file"), (#"C:\x.jar"#, "x.jar"), (#"..\..\x.jar"#, "x.jar"), (".profile", "profile"),
    ("/etc/passwd", "passwd"), ("x\0\r\ny.jar", "xy.jar"), ("..\u{0}/..\u{0}", "file"), (" ", "file"),
  ])
  func namesThatOwnersGive(given: String, safe: String) async throws {
    try await withFolder { folder in
      var version = try HubJSONDecoder().decode(ProjectVersion.self, from: Array(Documents.version26().utf8))
      version.downloads[.paper]?.fileInfo?.name = given
      #expect(version.downloads[.paper]?.fileInfo?.safeName == safe)
      let lab = try Self.lab()
      for place in [folder, folder + "/"] {
        let path = try await lab.hangar.versions.download(version, platform: .paper, of: "x", intoFolder: place)
        #expect(path == "\(folder)/\(safe)")
      }
      #expect(try names(in: folder) == [safe])
    }
  }

  @Test func filesByTheNumberOfTheirVersion() async throws {
    try await withFolder { folder in
      let lab = try Self.lab(auth: .apiKey(Lab.key))
      let versions = lab.hangar.versions
      #expect(try await versions.downloadBytes(number: 13, platform: .paper) == Array("hello".utf8))
      #expect(lab.sent.prefix(2) == ["/versions/13", "/versions/13/PAPER/download"])
      #expect(lab.calls[2].request.url == Self.fileURL)
      #expect(lab.tokens.map { $0 != nil } == [true, true, false])
      #expect(try await versions.download(number: 13, platform: .paper, toFile: folder + "/a.jar") == 5)
      let path = try await versions.download(number: 13, platform: .paper, intoFolder: folder)
      #expect(path == folder + "/LanternKit-1.0.0.jar")
      #expect(try names(in: folder) == ["LanternKit-1.0.0.jar", "a.jar"])
      let error = await #expect(throws: HangarDownloadError.self) {
        try await versions.download(number: 13, platform: .velocity)
      }
      #expect(error?.reason == .noFile(.velocity, available: [.paper]))
      let other = try Self.lab { Self.answer("jello") }
      await #expect(throws: HangarDownloadError.self) {
        try await other.hangar.versions.downloadBytes(number: 13, platform: .paper)
      }
    }
  }

  /// Signatures of such addresses cover every character.
  @Test(arguments: [
    "https://cdn.example/a//b/{x}/c.jar/?X-Sig=a%2Bb+c%3D&e=1&&q=%7e~/?", "https://cdn.example//",
    "https://cdn.example/?",
    "https://cdn.example/a/../b.jar",
  ])
  func redirectsAreFollowedAsTheyAreWritten(location: String) async throws {
    let lab = try Self.lab(location: location)
    _ = try await lab.hangar.versions.downloadBytes("1.0.0", platform: .paper, of: "LanternKit")
    #expect(lab.calls.last?.request.url == location)
  }

  @Test func aWrongChecksumLeavesNothing() async throws {
    try await withFolder { folder in
      let lab = try Self.lab { Self.answer("jello") }
      let error = await #expect(throws: HangarDownloadError.self) {
        try await lab.hangar.versions.download(
          "1.0.0", platform: .paper, of: "LanternKit", toFile: folder + "/a.jar")
      }
      guard case .checksumMismatch(let expected, let actual) = error?.reason else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(expected == Documents.helloHash)
      #expect(actual != expected && actual.count == 64)
      #expect(error?.description.contains("Nothing was kept") == true)
      #expect(try names(in: folder).isEmpty)
      try await BodyChunks(Array("old".utf8)).write(toFile: folder + "/a.jar")
      await #expect(throws: HangarDownloadError.self) {
        try await lab.hangar.versions.download(
          "1.0.0", platform: .paper, of: "LanternKit", toFile: folder + "/a.jar")
      }
      #expect(try bytes(ofFile: folder + "/a.jar") == Array("old".utf8))
      await #expect(throws: HangarDownloadError.self) {
        try await lab.hangar.versions.downloadBytes("1.0.0", platform: .paper, of: "LanternKit")
      }
    }
  }

  @Test(arguments: [("hell", nil), ("hello!", nil), ("hello", Int64(9))])
  func aWrongSize(text: String, declared: Int64?) async throws {
    let lab = try Self.lab { Self.answer(text, declares: declared) }
    let error = await #expect(throws: HangarDownloadError.self) {
      try await lab.hangar.versions.downloadBytes("1.0.0", platform: .paper, of: "LanternKit")
    }
    #expect(error?.reason == .sizeMismatch(expected: 5, actual: declared ?? Int64(text.utf8.count)))
  }

  @Test func aPageInThePlaceOfTheFile() async throws {
    let lab = try Self.lab { Self.answer("<html>", type: "text/html; charset=UTF-8") }
    let error = await #expect(throws: HangarDownloadError.self) {
      try await lab.hangar.versions.download("1.0.0", platform: .paper, of: "LanternKit")
    }
    #expect(error?.reason == .pageForPeople)
    #expect(error?.description.contains("user agent") == true)
  }

  @Test func filesElsewhereAndNone() async throws {
    let lab = try Self.lab(version: Documents.version26(downloads: #"{"WATERFALL":\#(Documents.external)}"#))
    let error = await #expect(throws: HangarDownloadError.self) {
      try await lab.hangar.versions.download("1.0.0", platform: .waterfall, of: "LanternKit")
    }
    #expect(error?.reason == .external(url: "https://example.org/w"))
    let none = await #expect(throws: HangarDownloadError.self) {
      try await lab.hangar.versions.download("1.0.0", platform: .paper, of: "LanternKit")
    }
    #expect(none?.reason == .noFile(.paper, available: [.waterfall]))
    #expect(none?.description.contains("WATERFALL") == true)
    #expect(!lab.sent.contains { $0.contains("/download") })
  }

  @Test(arguments: [
    "http://cdn.example/a.jar", "ftp://cdn.example/a.jar", "https://user@cdn.example/a.jar", "a.jar", "",
    "https://cdn.example/Lantern Kit.jar", "https://cdn.example/a?b=ä",
  ])
  func redirectsThatAreNotFollowed(location: String) async throws {
    let lab = try Self.lab(location: location)
    let error = await #expect(throws: HangarDownloadError.self) {
      try await lab.hangar.versions.download("1.0.0", platform: .paper, of: "LanternKit")
    }
    guard case .redirect = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(lab.calls.count == 2)
  }

  @Test func onlyOneRedirectIsFollowed() async throws {
    let lab = try Self.lab {
      ReceivedResponse(
        head: HTTPResponse(status: 302, headerFields: [.location: "https://other.example/x.jar"]),
        body: BodyChunks([]))
    }
    let error = await #expect(throws: HangarDownloadError.self) {
      try await lab.hangar.versions.download("1.0.0", platform: .paper, of: "LanternKit")
    }
    #expect(error?.description.contains("cdn.example redirects once more") == true)
    #expect(lab.calls.count == 3)
  }

  @Test func aDeadLink() async throws {
    let lab = try Self.lab {
      .json("<html>", status: .notFound, headerFields: [.contentType: "text/html"])
    }
    let error = await #expect(throws: HTTPNotFound.self) {
      try await lab.hangar.versions.download("1.0.0", platform: .paper, of: "LanternKit")
    }
    #expect(error?.operation == "versions.download.file")
    #expect(error?.message == "Hangar leads to a file that is not there; tell the owner of the project")
  }

  /// Servers of 2023 lead to the folder that was asked for, and the file is in that of the first platform and of the
  /// name as it is stored.
  @Test func whereServersOf2023HaveTheFile() async throws {
    let both =
      #"{"PAPER":\#(Documents.file(platform: "VELOCITY")),"VELOCITY":\#(Documents.file(platform: "VELOCITY"))}"#
    let lab = try Self.lab(profile: .v2023_12, version: Documents.version23(downloads: both))
    _ = try await lab.hangar.versions.downloadBytes("1.0.0", platform: .velocity, of: "lanternkit")
    #expect(
      lab.sent.prefix(3) == [
        "/projects/lanternkit/versions/1.0.0", "/projects/lanternkit",
        "/projects/LanternKit/versions/1.0.0/PAPER/download",
      ])
  }
}
