import Hangar
import Testing

struct ModelTests {
  private func check<Resource: HangarResource>(_ type: Resource.Type, _ documents: String...) throws {
    for text in documents {
      let value = try JSONValue(parsing: Array(text.utf8))
      let record = try HubJSONDecoder().decode(type, from: value)
      #expect(try HubJSONEncoder().encodeValue(record) == value)
      #expect("\(record)".contains("\""))
      for name in value.objectValue?.keys ?? [] { #expect(Resource.fieldTable[name] != nil, "\(name)") }
    }
    #expect(Set(Resource.fieldTable.rows.map(\.name)).count == Resource.fieldTable.rows.count)
  }

  @Test func nothingIsLost() throws {
    try check(HangarProject.self, Documents.project23(), Documents.project26())
    try check(CompactProject.self, Documents.compact23)
    try check(ProjectVersion.self, Documents.version23(), Documents.version26())
    try check(ProjectVersion.self, Documents.version23(downloads: #"{"WATERFALL":\#(Documents.external)}"#))
    try check(HangarUser.self, Documents.user("alice", roles: "[null,42]"), Documents.user("bob"))
    try check(ProjectMember.self, Documents.member23, Documents.member26)
    try check(PlatformVersion.self, #"{"version":"1.20","subVersions":["1.20.1","1.20"]}"#)
  }

  @Test func unknownMembersAndValues() throws {
    let text = Documents.project26().replacing(#""id":1,"#, with: #""id":1,"moon":{"phase":3},"#)
      .replacing("\"misc\"", with: "\"sorcery\"")
    let value = try JSONValue(parsing: Array(text.utf8))
    var project = try HubJSONDecoder().decode(HangarProject.self, from: value)
    #expect(project.category == ProjectCategory(rawValue: "sorcery"))
    #expect(project.supportedPlatforms?[HangarPlatform(rawValue: "FOLIA")] == ["1.21"])
    #expect(project.wire["moon"]?["phase"] == 3)
    project.name = "Other"
    #expect(try HubJSONEncoder().encodeValue(project)["moon"] == value["moon"])
  }

  @Test func aMemberThatIsMissing() throws {
    let text = Documents.version26().replacing(#""sizeBytes":5,"#, with: "")
    let error = #expect(throws: DecodingError.self) {
      try HubJSONDecoder().decode(ProjectVersion.self, from: JSONValue(parsing: Array(text.utf8)))
    }
    guard case .keyNotFound(let key, let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let path = (context.codingPath + [key]).map(\.stringValue)
    #expect(path == ["downloads", "PAPER", "fileInfo", "sizeBytes"])
  }

  @Test func rangesInBothForms() throws {
    let old = try HubJSONDecoder().decode(ProjectVersion.self, from: Array(Documents.version23().utf8))
    let new = try HubJSONDecoder().decode(ProjectVersion.self, from: Array(Documents.version26().utf8))
    #expect(old.platformDependenciesFormatted?[.paper]?.ranges == ["1.8-1.9", "1.10"])
    #expect(new.platformDependenciesFormatted?[.paper]?.ranges == ["1.19-1.19.1", "1.19.4"])
  }

  @Test func rolesOfStargazers() throws {
    let user = try HubJSONDecoder().decode(
      HangarUser.self, from: Array(Documents.user("alice", roles: "[null,2,77]").utf8))
    #expect(user.heldRoles == [.hangarDeveloper, GlobalRole(rawValue: 77)])
  }

  @Test(arguments: [
    ("2023-11-01", true), ("2024-02-29", true), ("2000-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
    ("2023-13-01", false), ("2023-11-1", false), ("2023-11-31", false), ("0000-01-01", false), ("2023-11-01Z", false),
    ("+023-11-01", false),
  ])
  func days(text: String, isDay: Bool) {
    #expect(CalendarDay(text)?.description == (isDay ? text : nil))
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (1_698_796_799, "2023-10-31"),
    (1_698_796_800, "2023-11-01"), (-62_135_596_800, "0001-01-01"), (253_402_300_799, "9999-12-31"),
  ])
  func daysOfInstants(seconds: Int64, text: String) {
    #expect(CalendarDay(Timestamp(secondsSince1970: seconds)).description == text)
  }
}
