import Hangar
import Testing

struct FilterTests {
  private static func query(
    _ filter: Filter<HangarProject>? = nil, _ sort: Sort<HangarProject>? = nil, page: PageRequest = .serverDefault,
    profile: HangarProfile = .current
  ) throws -> [String] {
    try Lab(profile: profile, "{}").hangar.projects.calls
      .list(ListQuery(filter: filter, sort: sort, page: page)).query.map { "\($0.name)=\($0.value)" }
  }

  @Test func everyCondition() throws {
    let filter: Filter<HangarProject> =
      .platform == .paper && .query("chunk loader") && .category.isMember(of: [.chat, .miscellaneous])
      && .owner == "alice" && .license == .apache2 && .tag == .supportsFolia && .platformVersion == "1.20.2"
      && .member == "bob"
    #expect(
      try Self.query(filter, .descending(.stars).then(.ascending(.slug)), page: .init(limit: 50, offset: 100)) == [
        "limit=50", "offset=100", "sort=-stars", "sort=slug", "platform=PAPER", "q=chunk loader", "category=chat",
        "category=misc", "owner=alice", "license=Apache 2.0", "tag=SUPPORTS_FOLIA", "version=1.20.2", "member=bob",
      ])
    #expect(try Self.query() == [])
  }

  @Test func versionsOfAProject() throws {
    let calls = try Lab("{}").hangar.versions.calls
    let filter: Filter<ProjectVersion> =
      .channel == "Release" && .platform == .velocity && .platformVersion.isMember(of: ["3.1", "3.2"])
      && .includesHiddenChannels == false
    #expect(
      try calls.list(of: "x", ListQuery(filter: filter, page: .serverDefault)).query.map { "\($0.name)=\($0.value)" }
        == [
          "channel=Release", "platform=VELOCITY", "platformVersion=3.1", "platformVersion=3.2",
          "includeHiddenChannels=false",
        ])
  }

  @Test(arguments: [
    (Filter<HangarProject>.platformVersion == "1.20", "add a condition on 'platform'"),
    (.category == .chat && .category == .economy, "one of both"),
    (.tag == .addon && .tag == .library, "one of both"),
    (.owner.isMember(of: ["a", "b"]), "the first value alone"),
    (.query("a") && .query("b"), "the first value alone"),
    (.query(" "), "blank"),
    (.category.isMember(of: []), "empty"),
    (.category != .chat, "Hangar has no 'notEqual'"),
    (.owner.contains("a"), "Hangar has no 'contains'"),
  ])
  func whatTheServerWouldReadDifferently(filter: Filter<HangarProject>, reason: String) {
    let error = #expect(throws: InvalidRequestError.self) { try Self.query(filter) }
    #expect(error?.operation == "projects.list")
    #expect(error?.reason.contains(reason) == true)
  }

  /// Of several tags, servers of 2023 want all, and later ones one of them.
  @Test func severalTags() throws {
    let all: Filter<HangarProject> = .tag == .addon && .tag == .library
    #expect(try Self.query(all, profile: .v2023_12) == ["tag=ADDON", "tag=LIBRARY"])
    let oneOf: Filter<HangarProject> = .tag.isMember(of: [.addon, .library])
    #expect(try Self.query(oneOf) == ["tag=ADDON", "tag=LIBRARY"])
    #expect(throws: InvalidRequestError.self) { try Self.query(oneOf, profile: .v2023_12) }
  }

  /// Current servers refuse versions without their platform; those of 2023 look into all.
  @Test func versionsOfAnyPlatform() throws {
    let filter: Filter<HangarProject> = .platformVersion == "1.20"
    #expect(try Self.query(filter, profile: .v2023_12) == ["version=1.20"])
    #expect(throws: InvalidRequestError.self) { try Self.query(filter, profile: .current) }
  }

  @Test func pagesThatCannotBe() {
    #expect(throws: InvalidRequestError.self) { try Self.query(page: .init(limit: 0)) }
    #expect(throws: InvalidRequestError.self) { try Self.query(page: .init(limit: 1, offset: -1)) }
  }

  @Test func conditionsByName() throws {
    let table = HangarProject.fieldTable
    #expect(try Self.query(table.condition("category", .equal, ["chat"])) == ["category=chat"])
    #expect(try Self.query(nil, .descending(table.sortKey("recent_views"))) == ["sort=-recent_views"])
    #expect(throws: InvalidRequestError.self) { try table.condition("stars", .equal, ["1"]) }
    #expect(throws: InvalidRequestError.self) { try table.sortKey("name") }
  }

  @Test func sortKeysOfEachRoute() throws {
    let calls = try Lab("{}").hangar.users.calls
    #expect(try calls.list(ListQuery(sort: .descending(.locked))).query.last == QueryItem("sort", "-locked"))
    #expect(throws: InvalidRequestError.self) { try calls.authors(ListQuery(sort: .ascending(.roles))) }
    let error = #expect(throws: InvalidRequestError.self) {
      try calls.staff(ListQuery(sort: .ascending(.projectCount)))
    }
    #expect(error?.reason.contains("createdAt, name, roles") == true)
  }
}
