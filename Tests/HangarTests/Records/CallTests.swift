import Hangar
import HubTesting
import Testing

struct CallTests {
  private static let days = (CalendarDay("2023-11-01"), CalendarDay("2023-11-02"))

  @Test func statistics() async throws {
    let first = try #require(Self.days.0)
    let last = try #require(Self.days.1)
    let lab = try Lab(#"{"2023-11-02":{"views":18,"downloads":0},"2023-11-01":{"views":20,"downloads":7}}"#)
    let stats = try await lab.hangar.projects.stats(of: "LanternKit", from: first, to: last)
    #expect(stats[first]?.views == 20)
    #expect(stats.keys.sorted() == [first, last])
    #expect(
      lab.sent == ["/projects/LanternKit/stats?fromDate=2023-11-01T00:00:00Z&toDate=2023-11-02T00:00:00Z"])
    let other = try Lab(#"{"2023-11-01":{"totalDownloads":7,"platformDownloads":{"PAPER":7}}}"#)
    let downloads = try await other.hangar.versions.stats("1.0", of: "LanternKit", from: first, to: last)
    #expect(downloads[first]?.platformDownloads[.paper] == 7)
    #expect(downloads[last, default: .none].totalDownloads == 0)
    await #expect(throws: InvalidRequestError.self) {
      try await lab.hangar.projects.stats(of: "LanternKit", from: last, to: first)
    }
    #expect(lab.calls.count == 1)
  }

  @Test func statisticsAreForMembers() async throws {
    let day = try #require(Self.days.0)
    let lab = try Lab(status: .notFound, Documents.refusal("Not Found", 404))
    let error = await #expect(throws: HTTPNotFound.self) {
      try await lab.hangar.projects.stats(of: "LanternKit", from: day, to: day)
    }
    #expect(error?.message?.contains("key of a member") == true)
  }

  /// What the profile lacks is refused before anything is sent, and both profiles are named.
  @Test func whatAProfileLacks() async throws {
    let lab = try Lab(profile: .v2023_12, "{}")
    let hangar = lab.hangar
    let day = try #require(Self.days.0)
    let calls: [@Sendable () async throws -> Void] = [
      { _ = try await hangar.platforms.versions(of: .paper) },
      { _ = try await hangar.versions.get(number: 13) },
      { _ = try await hangar.versions.stats(number: 13, from: day, to: day) },
      { _ = try await hangar.versions.download(number: 13, platform: .paper) },
      { _ = try await hangar.projects.get(number: 1) },
      { _ = try await hangar.users.get(number: 3) },
      { _ = try await hangar.projects.withFile(sha256: Documents.helloHash) },
      { _ = try await hangar.projects.list(where: .member == "bob") },
      { _ = try await hangar.versions.list(of: "x", where: .includesHiddenChannels == true) },
      { _ = try await hangar.users.starred(by: "x", sort: .descending(.stars)) },
    ]
    for call in calls {
      let error = await #expect(throws: InvalidRequestError.self) { try await call() }
      #expect(error?.reason.contains("in the profile current") == true)
      #expect(error?.reason.contains("not in 2023.12") == true)
    }
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func whatCurrentServersHave() async throws {
    let lab = try Lab { sent in
      switch sent.request.path {
      case _ where sent.request.path.contains("/platforms/"):
        .json(#"[{"version":"1.20","subVersions":["1.20.1","1.20"]}]"#)
      case "/api/v1/versions/13": .json(Documents.version26())
      case "/api/v1/users/3": .json(Documents.user("alice"))
      default: .json(Documents.project26())
      }
    }
    #expect(try await lab.hangar.platforms.versions(of: .velocity).first?.subVersions.first == "1.20.1")
    #expect(try await lab.hangar.versions.get(number: 13).number == 13)
    #expect(try await lab.hangar.projects.get(number: 1).number == 1)
    #expect(try await lab.hangar.users.get(number: 3).number == 3)
    #expect(try await lab.hangar.projects.withFile(sha256: Documents.helloHash.uppercased())?.name == "LanternKit")
    #expect(
      lab.sent == [
        "/platforms/VELOCITY/versions", "/versions/13", "/projects/1", "/users/3",
        "/versions/hash/\(Documents.helloHash)",
      ])
  }

  /// Current servers would take a name of digits for a number; lists refuse to be told not to.
  @Test func namesOfDigits() async throws {
    let lab = try Lab(Documents.version26("2024"))
    _ = try await lab.hangar.versions.get("2024", of: "GlowCore")
    _ = try await lab.hangar.versions.get("2.0", of: "GlowCore")
    #expect(
      lab.sent == ["/projects/GlowCore/versions/2024?resolveId=false", "/projects/GlowCore/versions/2.0"])
    #expect(lab.hangar.profile == .current)
    let older = try Lab(profile: .v2023_12, Documents.version23("2024"))
    _ = try await older.hangar.versions.get("2024", of: "GlowCore")
    #expect(older.sent == ["/projects/GlowCore/versions/2024"])
  }

  /// Nothing keeps current servers from giving the list of another project or user.
  @Test func listsOfNamesOfDigits() async throws {
    for profile in [HangarProfile.current, .v2023_12] {
      let lab = try Lab(profile: profile, Documents.page([], limit: 25, count: 0))
      let (projects, users) = (lab.hangar.projects, lab.hangar.users)
      let calls: [@Sendable () async throws -> Void] = [
        { _ = try await lab.hangar.versions.list(of: "2024") }, { _ = try await projects.members(of: "2024") },
        { _ = try await projects.watchers(of: "2024") }, { _ = try await projects.stargazers(of: "2024") },
        { _ = try await users.starred(by: "2024") }, { _ = try await users.watching(by: "2024") },
      ]
      for call in calls {
        guard profile == .current else {
          try await call()
          continue
        }
        let error = await #expect(throws: InvalidRequestError.self) { try await call() }
        #expect(error?.reason.contains("'2024' has digits alone") == true)
      }
      #expect(lab.calls.count == (profile == .current ? 0 : calls.count))
      _ = try await projects.members(of: "v2024")
      #expect(lab.sent.last == "/projects/v2024/members")
    }
  }

  @Test func namesInPaths() async throws {
    let lab = try Lab(Documents.version26("2.4.0+build.7"))
    _ = try await lab.hangar.versions.get("2.4.0+build.7", of: "LanternKit")
    #expect(lab.calls[0].request.path == "/api/v1/projects/LanternKit/versions/2.4.0%2Bbuild.7")
    for name in ["", " ", "..", "a/b", "a;b", "a%2Fb", "a\nb"] {
      await #expect(throws: InvalidRequestError.self) { try await lab.hangar.versions.get(name, of: "x") }
      await #expect(throws: InvalidRequestError.self) { try await lab.hangar.projects.get(name) }
    }
    #expect(lab.calls.count == 1)
  }

  @Test func whatNamesAProjectOrAUser() async throws {
    let lab = try Lab { sent in
      sent.request.path.contains("/users/")
        ? .json(Documents.user("alice")) : .json(Documents.project26())
    }
    let project = try await lab.hangar.projects.get(ID<HangarProject>("LanternKit"))
    _ = try await lab.hangar.projects.get(project)
    _ = try await lab.hangar.projects.get(project.namespace)
    _ = try await lab.hangar.users.get(project.namespace.owner)
    #expect(lab.sent == Array(repeating: "/projects/LanternKit", count: 3) + ["/users/alice"])
  }

  @Test func usersAndTheirProjects() async throws {
    let lab = try Lab { sent in
      switch sent.request.path {
      case _ where sent.request.path.contains("/pinned"): .json("[\(Documents.compact23)]")
      case _ where sent.request.path.contains("/users/"):
        .json(Documents.page([Documents.compact23], limit: 25, count: 1))
      default: .json(Documents.page([Documents.user("alice")], limit: 25, count: 1))
      }
    }
    #expect(try await lab.hangar.users.starred(by: "alice", sort: .descending(.stars)).items[0].id == "GlowCore")
    #expect(try await lab.hangar.users.watching(by: "alice").items.count == 1)
    #expect(try await lab.hangar.users.pinned(by: "alice").count == 1)
    _ = try await lab.hangar.users.list(where: .query("ali"), sort: .ascending(.name))
    _ = try await lab.hangar.users.authors(page: .init(limit: 5))
    _ = try await lab.hangar.users.staff()
    #expect(
      lab.sent == [
        "/users/alice/starred?sort=-stars", "/users/alice/watching", "/users/alice/pinned",
        "/users?sort=name&query=ali", "/authors?limit=5&offset=0", "/staff",
      ])
  }

  @Test func texts() async throws {
    let lab = try Lab { sent in
      let type = sent.request.path.contains("latest") ? "text/plain;charset=ISO-8859-1" : "text/plain;charset=UTF-8"
      let bytes: [UInt8] = sent.request.path.contains("latest") ? [0x31, 0xE4] : Array("Überschrift – 雪".utf8)
      return ReceivedResponse(
        head: HTTPResponse(status: .ok, headerFields: [.contentType: type]), body: BodyChunks(bytes))
    }
    #expect(try await lab.hangar.pages.main(of: "LanternKit") == "Überschrift – 雪")
    #expect(try await lab.hangar.pages.get("docs/setup", of: "LanternKit") == "Überschrift – 雪")
    #expect(try await lab.hangar.versions.latest(of: "LanternKit") == "1ä")
    #expect(try await lab.hangar.versions.latestRelease(of: "LanternKit") == "1ä")
    #expect(
      lab.sent == [
        "/pages/main/LanternKit", "/pages/page/LanternKit?path=docs/setup",
        "/projects/LanternKit/latest?channel=Release", "/projects/LanternKit/latestrelease",
      ])
    for call in lab.calls {
      #expect(call.request.headerFields[.accept] == "text/plain;charset=UTF-8, application/json;q=0.9")
    }
  }

  @Test(arguments: [("text/plain;charset=UTF-8", [UInt8]([0xFF])), ("text/plain;charset=UTF-16", [0x41])])
  func textsThatCannotBeRead(type: String, bytes: [UInt8]) async throws {
    let lab = try Lab { _ in
      ReceivedResponse(head: HTTPResponse(status: .ok, headerFields: [.contentType: type]), body: BodyChunks(bytes))
    }
    await #expect(throws: ResponseDecodingError.self) { try await lab.hangar.pages.main(of: "x") }
  }

  @Test func permissions() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), #"{"type":"project","result":true}"#)
    let scope = PermissionScope.project("LanternKit")
    #expect(try await lab.hangar.permissions.hasAll([.createVersion, .editPage], in: scope))
    #expect(
      lab.sent == ["/permissions/hasAll?permissions=create_version&permissions=edit_page&slug=LanternKit"])
    await #expect(throws: InvalidRequestError.self) { try await lab.hangar.permissions.hasAny([]) }
    await #expect(throws: InvalidRequestError.self) {
      try await lab.hangar.permissions.hasAny([.editPage], in: .organization(" "))
    }
    let all = try Lab(
      auth: .apiKey(Lab.key),
      #"{"type":"global","permissionBinString":"11","permissions":["view_public_info","x"]}"#)
    let mine = try await all.hangar.permissions.get()
    #expect(mine.permissions == [.viewPublicInfo, HangarPermission(rawValue: "x")])
  }

  /// Current servers answer for everywhere when they do not know the place.
  @Test func permissionsOfAnotherPlace() async throws {
    let lab = try Lab(auth: .apiKey(Lab.key), #"{"type":"global","result":true}"#)
    let error = await #expect(throws: PermissionScopeNotFound.self) {
      try await lab.hangar.permissions.hasAll([.viewPublicInfo], in: .project("typo"))
    }
    #expect(error?.description.contains("'typo'") == true)
  }

  @Test func permissionsOfNobody() async throws {
    let lab = try Lab(status: .unauthorized, Documents.problem(401, "No authentication principal found"))
    let error = await #expect(throws: HTTPUnauthorized.self) { try await lab.hangar.permissions.get() }
    #expect(error?.message?.contains("auth: .apiKey") == true)
  }
}
