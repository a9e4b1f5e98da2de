#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hangar

func instants(of project: HangarProject) -> (Date, String) {
  // snippet.instants
  let created = project.createdAt.date  // Foundation's
  let text = "\(project.createdAt)"  // ISO 8601 with every digit that the server sent
  // snippet.end
  return (created, text)
}

func days(upTo instant: Timestamp) -> (CalendarDay, CalendarDay) {
  // snippet.days
  let last = CalendarDay(instant)  // the day in UTC
  let first = CalendarDay(instant.adding(.seconds(-7 * 86_400)))
  // snippet.end
  return (first, last)
}

func versionsSince(_ start: Timestamp, _ hangar: HangarClient, of project: String) async throws -> [ProjectVersion] {
  var fresh: [ProjectVersion] = []
  // snippet.since
  for try await version in hangar.versions.all(of: project) {  // the newest first
    guard version.createdAt >= start else { break }
    fresh.append(version)
  }
  // snippet.end
  return fresh
}
