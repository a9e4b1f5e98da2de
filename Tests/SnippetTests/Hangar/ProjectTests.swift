#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hangar
import HubSandbox
import HubTesting
import Testing

/// The snippets about projects, those who belong to them, and dates.
struct ProjectTests {
  private static let lists = RequestPattern("api GET /api/v1/projects")

  @Test func searching() async throws {
    try await withHangar { hangar, sandbox async throws in
      let found = try await search(hangar)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.name.hasSuffix("Quests") })
      #expect(found.map(\.stats.stars) == found.map(\.stats.stars).sorted(by: >))
      #expect(sandbox.query(Self.lists) == "limit=10&offset=0&sort=-stars&q=quest&platform=PAPER")

      let all = try await hangar.projects.all().collect()
      let expected = all.filter {
        [.economy, .gameplay].contains($0.category) && $0.namespace.owner == "sandbox-owner"
      }
      let matching = try await conditions(hangar)
      #expect(!expected.isEmpty)
      #expect(Set(matching.map(\.id)) == Set(expected.map(\.id)))
      #expect(matching.map(\.stats.recentDownloads) == matching.map(\.stats.recentDownloads).sorted(by: >))
    }
  }

  @Test func everyProjectIsSeenOnce() async throws {
    try await withHangar { hangar, sandbox async throws in
      let names = try await everyProject(hangar)
      #expect(names.count > 50)
      #expect(Set(names).count == names.count)
      #expect(sandbox.journal.requests(matching: Self.lists).count == 2)
      let counts = try await pageByPage(hangar)
      #expect(counts.dropLast().allSatisfy { $0 == 25 })
      #expect(counts.reduce(0, +) == names.count)
    }
  }

  @Test func oneProject() async throws {
    try await withHangar { hangar, _ async throws in
      let project = try await show(hangar)
      #expect(project.namespace.owner == "sandbox-owner")
      #expect(try await showIfPresent(hangar, name: "sandboxkit")?.id == project.id)
      #expect(try await showIfPresent(hangar, name: "NoSuchPlugin") == nil)
      let people = try await people(hangar, of: project)
      #expect(people.starts(with: ["sandbox-owner", "sandbox-member"]))
      #expect(Int64(people.filter { $0.hasPrefix("visitor") }.count) >= project.stats.stars - 1)
      #expect(people.contains("visitor30"))
    }
  }

  @Test(arguments: HangarSandboxProfile.allCases)
  func pages(profile: HangarSandboxProfile) async throws {
    try await withHangar(profile: profile) { hangar, _ async throws in
      let texts = try await readPages(hangar)
      #expect(texts.first?.contains("Welcome – “schön”") == true)
      #expect(texts.last?.hasPrefix("# Setup") == true)
    }
  }

  @Test func permissionsOfTheCaller() async throws {
    try await withHangar(named: true) { hangar, sandbox async throws in
      #expect(try await mayPublish(hangar))
      let key = try #require(sandbox.makeKey("mine", permissions: ["create_version", "edit_page"], for: "visitor05"))
      let visitor = try HangarClient(
        server: ServerAddress(sandbox.url), userAgent: "snippets/1.0 (tests@example.org)", auth: .apiKey(key))
      #expect(try await mayPublish(visitor) == false)
    }
  }

  @Test func statisticsByDay() async throws {
    try await withHangar(named: true) { hangar, sandbox async throws in
      let days = try await statistics(hangar)
      #expect(Set(days.keys.map { "\($0)" }).contains("2025-06-10"))
      #expect(days.count == 10)
      #expect(days.values.allSatisfy { $0.views > 0 })
      #expect(
        sandbox.query("api GET /api/v1/projects/*/stats")
          == "fromDate=2025-06-01T00:00:00Z&toDate=2025-06-10T00:00:00Z")
    }
  }

  @Test func dates() async throws {
    let clock = ManualClock()
    try await withHangar(clock: clock) { hangar, sandbox async throws in
      let project = try await hangar.projects.get("SandboxKit")
      let (date, text) = instants(of: project)
      #expect(text.hasSuffix("Z"))
      #expect(text.split(separator: ".").last?.count == 7)
      #expect(Timestamp(text) == project.createdAt)
      #expect(Int64(date.timeIntervalSince1970.rounded(.down)) == project.createdAt.seconds)

      let (first, last) = days(upTo: clock.timestamp)
      #expect("\(first)" == "2025-06-08")
      #expect("\(last)" == "2025-06-15")
      #expect(try await statistics(hangar, from: first, to: last) > 0)
      #expect(
        sandbox.query("api GET /api/v1/projects/*/versions/*/stats")
          == "fromDate=2025-06-08T00:00:00Z&toDate=2025-06-15T00:00:00Z")

      let all = try await hangar.versions.all(of: "SandboxKit").collect()
      let fresh = try await versionsSince(all[2].createdAt, hangar, of: "SandboxKit")
      #expect(fresh.map(\.name) == all.prefix(3).map(\.name))
    }
  }
}
