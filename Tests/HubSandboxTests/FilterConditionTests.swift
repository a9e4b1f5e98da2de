import HubJSON
import Testing

@testable import HubSandbox

struct FilterConditionTests {
  /// Wire texts, values that fulfil them, values that do not.
  private static let cases: [(String, [JSONValue], [JSONValue])] = [
    ("beta", ["beta", "BETA"], ["alphabeta", nil]),
    ("!beta", ["alpha"], ["beta", "Beta", nil]),
    ("~beta", ["beta", "x-beta"], ["beta-x", nil]),
    ("beta~", ["beta", "Beta-x"], ["x-beta"]),
    ("~beta~", ["beta", "x-beta-y"], ["bet"]),
    ("!~beta~", ["bet"], ["x-beta-y", nil]),
    ("~", ["a~b"], ["ab"]),
    ("<b", ["a", "B"], ["b", "c", nil]),
    ("<=b", ["a", "b"], ["c"]),
    (">b", ["c"], ["b", "a", "C"]),
    (">=b", ["b", "c"], ["a"]),
    ("!<b", ["a"], ["c"]),
    ("<10", [9, 9.5], [10, 11]),
    ("a,b", ["a", "B"], ["c", "a,b", nil]),
    ("!a,b", ["c"], ["a", "b", nil]),
    ("a,!b", ["a", "!b"], ["b"]),
    ("a,,b,", ["a", "b"], [""]),
    ("null", [nil], ["null", 0]),
    ("!null", ["a", 0], [nil]),
    ("None", ["None"], [nil]),
    ("true", [true], [false, nil]),
    ("True", [true], [false]),
    ("1", [true, 1, "1"], [false, 2]),
    ("0", [false, 0], [true]),
    (" beta ", ["beta"], [" beta "]),
    ("=beta", ["=beta"], ["beta"]),
    ("~%a", ["x%a"], ["xya"]),
  ]

  @Test(arguments: cases)
  func fulfils(text: String, fulfilling: [JSONValue], others: [JSONValue]) throws {
    let condition = try #require(FilterCondition(.text(text)))
    for value in fulfilling { #expect(condition.isFulfilled(by: value), "\(value)") }
    for value in others { #expect(!condition.isFulfilled(by: value), "\(value)") }
  }

  @Test(arguments: ["", "!", "<", "<=", ">", ">=", "~~", "!~~", ",", " "])
  func emptyOperandsDropTheFilter(text: String) {
    #expect(FilterCondition(.text(text)) == nil)
  }

  @Test func repetitionsAreLists() throws {
    let condition = try #require(FilterCondition(.list([.text("a"), .text("b")])))
    #expect(condition.isFulfilled(by: "b"))
    #expect(!condition.isFulfilled(by: "c"))
  }

  private func filter(_ expression: String) throws -> Filter {
    try Filter(
      expression: expression, of: .nodes, in: ResourceCatalogue(try HubRelease(version: "0.13.0")))
  }

  @Test func expressions() throws {
    guard case .field(["name"], let condition) = try filter("eq(name,'a ''b')") else {
      Issue.record("no field")
      return
    }
    #expect(condition.isFulfilled(by: "a 'b"))
    guard
      case .all(let parts) = try filter(
        "and(not(eq(hidden, 'true')),or(gt(node.name,'a'),in(registry.name,'x','y')),eq(robotId,null))")
    else {
      Issue.record("no conjunction")
      return
    }
    #expect(parts.count == 3)
  }

  @Test(arguments: [
    ("name", "The input syntax is invalid: Unexpected token in filter expression: FIELD"),
    ("eq(name)", "The input syntax is invalid: Expected COMMA, got RPAREN"),
    ("eq(name,'a'", "The input syntax is invalid: Expected RPAREN, got EOF"),
    ("eq(name,'a)", "The input syntax is invalid: Unexpected character at position 8."),
    ("eq(name,'a')x", "The input syntax is invalid: Unexpected token: FIELD"),
    ("eq(name,true)", "The input syntax is invalid: Unexpected token in value: FIELD"),
    ("contains(name,'1')", "The value of the key name is invalid."),
    ("and()", "The input syntax is invalid: Unexpected token in filter expression: RPAREN"),
    ("like(name,'a')", "The input syntax is invalid: Unexpected token in filter expression: FIELD"),
    ("eq(publicKey,'a')", "The key publicKey is not permitted."),
    ("eq(nope.name,'a')", "The key path nope is invalid."),
    ("eq(-name,'a')", "The input syntax is invalid: Unexpected character at position 3."),
  ])
  func wrongExpressions(expression: String, message: String) {
    let failure = #expect(throws: HubFailure.self) { try filter(expression) }
    #expect(failure?.message == message)
  }
}
