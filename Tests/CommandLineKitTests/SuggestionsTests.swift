import Testing

@testable import CommandLineKit

@Suite struct SuggestionsTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("ab", "ba", 1),
    ("kitten", "sitting", 3), ("limt", "limit", 1), ("abcdef", "abdcfe", 2),
  ])
  func distance(first: String, second: String, expected: Int) {
    #expect(Suggestions.distance(Array(first), Array(second)) == expected)
    #expect(Suggestions.distance(Array(second), Array(first)) == expected)
  }

  @Test func onlyTheClosest() {
    #expect(Suggestions.closest(to: "lst", among: ["list", "last", "delete"]) == ["list", "last"])
    #expect(Suggestions.closest(to: "LIST", among: ["list"]) == ["list"])
    #expect(Suggestions.closest(to: "delte", among: ["list", "delete"]) == ["delete"])
    #expect(Suggestions.closest(to: "xyz", among: ["list", "delete"]) == [])
    #expect(Suggestions.closest(to: "--x", among: ["-v", "--all"]) == [])
    #expect(Suggestions.closest(to: "no", among: ["nodes", "notes", "none", "nominal"]).count == 3)
  }
}
