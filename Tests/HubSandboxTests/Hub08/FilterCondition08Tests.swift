import HubJSON
import Testing

@testable import HubSandbox

/// The filter operators of Hub 0.8, against texts, a null and truth values.
struct FilterCondition08Tests {
  @Test(arguments: [
    ("ab", "Ab"), ("=ab", ""), (" ab ", "Ab"), ("!ab", "abc b%c zed"), ("~A", "Ab abc"), ("~%c", "abc b%c"),
    ("~a_", "Ab abc"), ("~_b", "Ab abc"), ("~ab_", "abc"), ("!~a", "b%c zed"), ("~", "Ab abc b%c zed"),
    ("ab~", ""), ("~ab~", ""), ("ab,,zed", "Ab zed"), ("!ab,abc", "b%c zed"), (">abc", "b%c zed"),
    (">=ABC", "abc b%c zed"), ("<=ABC", "Ab abc"), ("<b", "Ab abc"), ("null", "null"), ("!null", "Ab abc b%c zed"),
    ("None", ""),
  ])
  func texts(value: String, found: String) throws {
    let condition = try #require(FilterCondition(hub08: value))
    let values: [JSONValue] = ["Ab", "abc", "b%c", "zed", .null]
    let names = values.filter { condition.isFulfilled(by: $0, in: .caseless) }.map { $0.stringValue ?? "null" }
    #expect(names.joined(separator: " ") == found)
  }

  @Test(arguments: ["", " ", "!", "<", ">=", "!<", ","]) func emptyOperandsDropTheFilter(value: String) {
    #expect(FilterCondition(hub08: value) == nil)
  }

  @Test(arguments: ["true", "True", "1", "!false", "!0"]) func truthValues(value: String) throws {
    let condition = try #require(FilterCondition(hub08: value))
    #expect(condition.isFulfilled(by: true, in: .caseless))
    #expect(!condition.isFulfilled(by: false, in: .caseless))
  }

  @Test(arguments: [
    ("createdAt", "created_at"), ("id", "id"), ("name", "name"), ("resetHash", "reset_hash"), ("aB", "a_b"),
  ])
  func spellings(name: String, spelling: String) {
    #expect(WireNames.underscored(name) == spelling)
    let names = WireNames(underscored: [name, "executionStatus"], but: ["executionStatus": "run_status"])
    #expect(names.spelling(of: name) == spelling)
    #expect(names.name(of: spelling) == name)
    #expect(names.spelling(of: "executionStatus") == "run_status")
    #expect(names.name(of: "execution_status") == nil)
    #expect(names.spelling(of: "unknownMember") == "unknownMember")
    #expect(WireNames.current.name(of: "anyName") == "anyName")
  }
}
