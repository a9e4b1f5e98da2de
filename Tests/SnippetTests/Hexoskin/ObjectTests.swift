import Hexoskin
import HubSandbox
import HubTesting
import Testing

/// The snippets about live objects.
struct ObjectTests {
  private static let user = RequestPattern("api GET /api/user/99")

  @Test func aLinkIsLoadedWhenItIsRead() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      #expect(try await lazyLink(hexo) == "Ann")
      #expect(sandbox.paths() == ["GET /api/range/", "GET /api/user/99/"])

      let ranges = try await hexo.resource("range").list()
      let place = sandbox.journal.count
      let (name, rank) = withoutWaiting(ranges[0])
      #expect(name?.isEmpty == false)
      #expect(rank == 0)
      #expect(try await unknownField(ranges[0])?.hasPrefix("range has no field 'firstName'") == true)
      #expect(sandbox.journal.count == place)
    }
  }

  @Test func twentyRangesOfAUserCostOneLoadOfTheUser() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      for number in 0..<20 {
        let start = HexoTimestamp(ticks: 359_850_000_000 + Int64(number) * 1000)
        _ = try await hexo.ranges.create(
          .init(name: "lap \(number)", start: start, end: start.advanced(by: 1000), user: 99))
      }
      sandbox.journal.clear()
      let names = try await twentyRanges(hexo)
      #expect(names == Array(repeating: "Ann", count: 20))
      #expect(sandbox.journal.requests(matching: Self.user).count == 1)
      #expect(sandbox.paths() == ["GET /api/range/", "GET /api/user/99/"])

      // All at once it is no other.
      forgetObjects(hexo)
      sandbox.journal.clear()
      let ranges = try await hexo.resource("range").list(["user": 99])
      let together = try await withThrowingTaskGroup(of: String?.self) { group in
        for range in ranges { group.addTask { try await range.user.first_name.string } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(together.count == 20)
      #expect(sandbox.journal.requests(matching: Self.user).count == 1)
    }
  }

  @Test func whatIsLoadedHoldsForAnHour() async throws {
    let clock = ManualClock()
    try await withHexoskin(clock: clock) { hexo, sandbox async throws in
      let users = try await hexo.resource("user")
      let user = try await users.get(99)
      let requests = { sandbox.journal.requests(matching: Self.user).count }
      clock.advance(by: .seconds(3599))
      #expect(try await users.get(99) === user)
      #expect(requests() == 1)

      #expect(try await refresh(hexo) === user)
      #expect(requests() == 2)
      forgetObjects(hexo)
      #expect(try await users.get(99) === user)
      #expect(requests() == 3)

      let another = RequestOptions(auth: hexo.authorization(.basic(sandbox.username, sandbox.password)))
      #expect(try await users.get(99, options: another) === user)
      #expect(requests() == 4)

      clock.advance(by: .seconds(3601))
      try await users.get(99)
      #expect(requests() == 5)
    }
  }

  @Test func anObjectIsThereOnce() async throws {
    try await withHexoskin { hexo, _ async throws in
      let ranges = try await hexo.resource("range").list(["user": 99])
      #expect(try await identity(hexo, ranges))
      let record = try await hexo.resource("record").list(["user": 99])[0]
      #expect(try await record.user.object === ranges[1]["user"]?.object)
      #expect(try await hexo.resource("account").list()[0] === ranges[0]["user"]?.object)
    }
  }

  @Test func aChangeIsSeenByAllAndOverwrittenByTheNextAnswer() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let ranges = try await hexo.resource("range").list(["user": 99])
      let name = try await pendingChange(hexo, ranges)
      #expect(name == "Billy Bob")
      #expect(ranges.objects.allSatisfy { $0["user"]?["first_name"] == "Billy Bob" })
      #expect(!sandbox.journal.requests.contains { $0.method != "GET" })

      let user = try await hexo.resource("user").get(99, forceRefresh: true)
      #expect(user["first_name"] == "Ann")
      #expect(!user.hasChanges)

      _ = try await pendingChange(hexo, ranges)
      user.discardChanges()
      #expect(ranges[0]["user"]?["first_name"] == "Ann")

      _ = try await pendingChange(hexo, ranges)
      try await sendPendingChange(user)
      #expect(!user.hasChanges)
      #expect(sandbox.paths().last == "PUT /api/user/99/")
      #expect(try await hexo.users.get(99).firstName == "Billy Bob")
    }
  }
}
