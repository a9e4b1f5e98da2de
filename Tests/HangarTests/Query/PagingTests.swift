import Hangar
import HubTesting
import Testing

struct PagingTests {
  /// A server of `total` users that says 1 whatever there is, as the real one does of stargazers and watchers.
  private static func lab(total: Int, most: Int = 25) throws -> Lab {
    try Lab { sent in
      let query = [QueryItem](queryString: sent.request.path.split(separator: "?").last ?? "")
      func number(_ name: String) -> Int { query.first { $0.name == name }.flatMap { Int($0.value) } ?? 0 }
      let limit = min(number("limit"), most)
      let numbers = (0..<total).dropFirst(number("offset")).prefix(limit)
      return .json(
        Documents.page(
          numbers.map { Documents.user("u\($0)", roles: "[null]") }, limit: limit, offset: number("offset"), count: 1))
    }
  }

  @Test(arguments: [(55, 3), (50, 3), (0, 1), (1, 1)])
  func aCountThatIsWrongEndsNothing(total: Int, requests: Int) async throws {
    let lab = try Self.lab(total: total)
    let users = try await lab.hangar.projects.allStargazers(of: "LanternKit").collect()
    #expect(users.map(\.name) == (0..<total).map { "u\($0)" })
    #expect(lab.calls.count == requests)
    #expect(lab.sent[0] == "/projects/LanternKit/stargazers?limit=25&offset=0")
  }

  /// A server cuts pages without a word, and says so by the limit alone.
  @Test func pagesThatAreCut() async throws {
    let lab = try Self.lab(total: 7, most: 3)
    let users = try await lab.hangar.projects.allWatchers(of: "x", pageSize: 50).collect()
    #expect(users.count == 7)
    #expect(
      lab.sent.map { $0.split(separator: "?")[1] } == ["limit=50&offset=0", "limit=50&offset=3", "limit=50&offset=6"])
  }

  @Test func aPageOfItsOwn() async throws {
    let lab = try Self.lab(total: 30)
    let page = try await lab.hangar.projects.stargazers(of: "x", page: .init(limit: 25, offset: 0))
    #expect(page.total == 25)
    #expect(page.meta.members["count"] == 1)
    #expect(page.next == PageCursor(offset: 25))
    let last = try await lab.hangar.projects.stargazers(of: "x", page: .init(limit: 25, offset: 25))
    #expect(last.total == 30)
    #expect(last.next == nil)
  }

  /// Versions on hidden channels are dropped after a page was cut: there a short page, even an empty one, is no end.
  @Test func pagesThatAreThinnedOut() async throws {
    let counter = Counter()
    let lab = try Lab { _ in
      let number = counter.next()
      let names = [["a"], [], ["b", "c"]][number - 1]
      return .json(Documents.page(names.map { Documents.version26($0) }, limit: 2, offset: 2 * (number - 1), count: 6))
    }
    let versions = try await lab.hangar.versions.all(
      of: "x", where: .includesHiddenChannels == false, pageSize: 2
    ).collect()
    #expect(versions.map(\.name) == ["a", "b", "c"])
    #expect(lab.sent.last == "/projects/x/versions?limit=2&offset=4&includeHiddenChannels=false")
  }

  /// Without an order that decides between equals, pages could overlap.
  @Test func ordersThatDecide() async throws {
    let lab = try Lab(Documents.page([], limit: 50, count: 0))
    _ = try await lab.hangar.projects.all(sort: .descending(.stars)).collect()
    _ = try await lab.hangar.projects.all().collect()
    #expect(
      lab.sent == ["/projects?limit=50&offset=0&sort=-stars&sort=slug", "/projects?limit=50&offset=0&sort=slug"])
    let older = try Lab(profile: .v2023_12, Documents.page([], limit: 25, count: 0))
    _ = try await older.hangar.projects.all(sort: .ascending(.slug)).collect()
    #expect(older.sent == ["/projects?limit=25&offset=0&sort=slug"])
  }

  @Test func ordersOfUsersThatDecide() async throws {
    let lab = try Lab(Documents.page([], limit: 25, count: 0))
    let users = lab.hangar.users
    _ = try await users.all(sort: .descending(.createdAt)).collect()
    _ = try await users.allAuthors(sort: .ascending(.projectCount).then(.descending(.name))).collect()
    _ = try await users.allStaff(sort: .ascending(.roles)).collect()
    _ = try await users.allStaff().collect()
    _ = try await users.allStarred(by: "x", sort: .descending(.stars)).collect()
    _ = try await users.allWatching(by: "x", sort: .ascending(.slug)).collect()
    _ = try await users.allWatching(by: "x").collect()
    #expect(
      lab.sent.map { $0.replacing("limit=25&offset=0", with: "…") } == [
        "/users?…&sort=-createdAt&sort=name", "/authors?…&sort=projectCount&sort=-name",
        "/staff?…&sort=roles&sort=name", "/staff?…&sort=name", "/users/x/starred?…&sort=-stars&sort=slug",
        "/users/x/watching?…&sort=slug", "/users/x/watching?…",
      ])
  }

  @Test func peopleFromAPlaceOn() async throws {
    let lab = try Self.lab(total: 9)
    let place = PageCursor(offset: 4)
    let watchers = try await lab.hangar.projects.allWatchers(of: "x", pageSize: 2, maximum: 3, from: place).collect()
    let stargazers = try await lab.hangar.projects.allStargazers(of: "x", from: place).collect()
    #expect(watchers.map(\.name) == ["u4", "u5", "u6"])
    #expect(stargazers.map(\.name) == ["u4", "u5", "u6", "u7", "u8"])
    let other = try Lab(Documents.page([Documents.member26, Documents.member23], limit: 2, offset: 4, count: 9))
    let members = try await other.hangar.projects.allMembers(of: "x", pageSize: 2, maximum: 1, from: place).collect()
    #expect(members.map(\.user.rawValue) == ["alice"])
    #expect(other.sent == ["/projects/x/members?limit=1&offset=4"])
  }

  @Test func goingOnLater() async throws {
    let lab = try Self.lab(total: 9)
    var first: Page<HangarUser>?
    for try await page in lab.hangar.users.all(pageSize: 4, maximum: 6).pages { first = page }
    #expect(first?.next == PageCursor(offset: 6))
    let rest = try await lab.hangar.users.all(pageSize: 4, from: first?.next).collect()
    #expect(rest.map(\.name) == ["u6", "u7", "u8"])
  }
}
