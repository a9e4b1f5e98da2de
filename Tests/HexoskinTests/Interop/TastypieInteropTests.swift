import Hexoskin
import Testing

extension InteropTests {
  /// Hexoskin's resources on plain django-tastypie.
  struct Tastypie {
    private static let ann = "ann@example.com"
    private let browser: Browser
    private let hexo: HexoskinClient

    init() throws {
      let line = try InteropServers.line("tastypie")
      let password = try #require(line["users"]?[Self.ann]?["password"]?.stringValue)
      browser = try Browser()
      var options = ClientOptions()
      options.retry = .never
      hexo = try HexoskinClient(
        server: ServerAddress(try #require(line["url"]?.stringValue)), apiKey: "K", apiSecret: "S3cr3t",
        auth: .basic(Self.ann, password), resourceCache: .none, transport: browser,
        options: options)
    }

    @Test func resourcesAreDiscovered() async throws {
      let configuration = try await hexo.resourceConfiguration()
      #expect(configuration.names.sorted() == ["annotation", "datatype", "range", "record", "user"])
      #expect(configuration["range"]?.allowedListHTTPMethods == ["get", "post", "patch"])
      #expect(configuration["record"]?.fields["user"]?.relatedType == "to_one")
      await #expect(throws: HexoskinError.self) { _ = try await hexo.resource("track") }
    }

    @Test func listsAreFilteredSortedAndPaged() async throws {
      let page = try await hexo.ranges.list(
        where: .user == 99 && .start >= 359_000_050_000, sort: .descending(.start), page: .init(limit: 5))
      #expect(page.total == 11)
      #expect(page.items.map(\.start.ticks) == page.items.map(\.start.ticks).sorted(by: >))
      #expect(page.items.count == 5)
      let all = try await hexo.ranges.all(where: .user == 99, pageSize: 4).collect()
      #expect(all.count == 14)
      #expect(Set(all.map(\.id)).count == 14)
      let named = try await hexo.ranges.list(where: .name.hasPrefix("walk 2"), page: .init(limit: 100))
      #expect(named.items.allSatisfy { $0.name.hasPrefix("walk 2") })
      #expect(named.items.count == 8)
      let both = try await hexo.records.list(where: .start.isBetween(359_000_000_000, 359_001_000_000))
      #expect(both.items.map(\.number) == [37701, 37700])
    }

    @Test func pagesAreAppended() async throws {
      let list = try await hexo.resource("datatype").list()
      #expect(list.count == 20)
      try await list.loadNext()
      try await list.loadNext()
      #expect(list.count == 45)
      #expect(list.nextURL == nil)
      await #expect(throws: HexoskinError.self) { try await list.loadNext() }
    }

    @Test func linksAreLoadedOnce() async throws {
      let ranges = try await hexo.resource("range").list(["user": 99])
      let before = browser.sent.count
      for range in ranges { #expect(try await range.user.first_name.string == "Ann") }
      #expect(browser.sent.dropFirst(before) == ["GET /api/user/99/"])
    }

    @Test func rangesAreCreatedChangedReplacedAndDeleted() async throws {
      let created = try await hexo.ranges.create(
        .init(name: "new", start: 353_163_129_199, end: 353_163_139_199, user: "/api/user/99/"))
      guard case .object(let range) = created else {
        Issue.record("\(created)")
        return
      }
      let changed = try #require(try await hexo.ranges.update(range) { $0.note = "long" })
      #expect(changed.note == "long")
      #expect(changed.name == "new")
      var whole = changed
      whole.name = "replaced"
      #expect(try await hexo.ranges.replace(whole)?.name == "replaced")
      try await hexo.ranges.delete(range)
      #expect(try await hexo.ranges.getIfPresent(range.id) == nil)
      await #expect(throws: HTTPNotFound.self) { try await hexo.ranges.delete(range) }
    }

    /// The engine answers this resource's writes without a body.
    @Test func whatIsAnsweredByItsAddressIsLoadedFromIt() async throws {
      let created = try await hexo.annotations.create(
        .init("felt dizzy", datatype: "/api/datatype/16/", start: 359_840_240_000, user: "/api/user/99/"))
      guard case .uri(let uri) = created else {
        Issue.record("\(created)")
        return
      }
      let annotation = try await hexo.annotations.get(uri)
      #expect(annotation.annotation == "felt dizzy")
      #expect(try await hexo.annotations.update(annotation) { $0.annotation = "better" } == nil)
      #expect(try await hexo.annotations.get(uri).annotation == "better")
      try await hexo.annotations.delete(annotation)
    }

    @Test func liveObjectsAreWritten() async throws {
      let user = try await hexo.resource("user").get(99)
      let created = try await hexo.resource("range").create([
        "name": "live", "start": 1, "end": 2, "user": .object(user),
      ])
      guard case .object(let range) = created else {
        Issue.record("\(created)")
        return
      }
      range["name"] = "changed"
      try await range.update()
      try await range.update(["note": "short"])
      let loaded = try await hexo.resource("range").get(try #require(range["id"]?.int), forceRefresh: true)
      #expect(loaded === range)
      #expect(range["name"]?.string == "changed")
      #expect(range["note"]?.string == "short")
      try await range.delete()
    }

    @Test func whatTheServerRefuses() async throws {
      let invalid = await #expect(throws: HTTPBadRequest.self) {
        _ = try await hexo.ranges.list(parameters: ["note": "x"])
      }
      #expect(invalid?.message?.contains("The 'note' field does not allow filtering.") == true)
      let nameless = await #expect(throws: HTTPBadRequest.self) {
        _ = try await hexo.resource("range").create(["start": 1, "end": 2, "user": "/api/user/99/"])
      }
      #expect(nameless?.message?.contains("This field is required.") == true)
      await #expect(throws: HTTPNotFound.self) { _ = try await hexo.ranges.get(1) }
      await #expect(throws: HTTPUnauthorized.self) {
        _ = try await hexo.users.list(options: .init(auth: hexo.authorization(.basic(Self.ann, "wrong"))))
      }
      let before = browser.sent.count
      let datatype = try await hexo.resource("datatype").get(16)
      await #expect(throws: MethodNotAllowed.self) { try await datatype.delete() }
      #expect(browser.sent.dropFirst(before).allSatisfy { $0.hasPrefix("GET ") })
    }

    @Test func credentialsOfARequest() async throws {
      let users = try await hexo.users.list(
        options: .init(auth: hexo.authorization(.basic("bob@example.com", "pw:with:colons"))))
      #expect(users.items.map(\.number) == [99, 100])
    }
  }
}
