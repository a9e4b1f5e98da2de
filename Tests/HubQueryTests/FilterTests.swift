#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON
import HubQuery
import Testing

struct FilterTests {
  private static let instant = Timestamp(secondsSince1970: 1_750_000_000)
  private static let uuid = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0xAB))

  private func conditions(_ filter: Filter<Thing>) -> [FilterCondition] { filter.conditions }

  private static func condition(_ field: String, _ comparison: FilterOperator, _ operands: FilterOperand...)
    -> FilterCondition
  {
    FilterCondition(field: field, comparison: .operands(comparison, operands))
  }

  @Test func implicitMembers() {
    #expect(conditions(.name == "x") == [Self.condition("name", .equal, .text("x"))])
    #expect(
      conditions(.online == true && .name.contains("my-"))
        == [Self.condition("online", .equal, .bool(true)), Self.condition("name", .contains, .text("my-"))])
  }

  @Test func everyValueHasItsOperand() {
    #expect(conditions(.size == 5) == [Self.condition("size", .equal, .integer(5))])
    #expect(conditions(.weight == 0.5) == [Self.condition("weight", .equal, .number(0.5))])
    #expect(conditions(.createdAt == Self.instant) == [Self.condition("createdAt", .equal, .instant(Self.instant))])
    #expect(conditions(.label == nil) == [Self.condition("label", .equal, .null)])
    #expect(conditions(.label != "a") == [Self.condition("label", .notEqual, .text("a"))])
    #expect(conditions(.color == .red) == [Self.condition("color", .equal, .text("red"))])
    #expect(conditions(.id == "1") == [Self.condition("id", .equal, .text("1"))])
    #expect(conditions(.realmID == nil) == [Self.condition("realmId", .equal, .null)])
    #expect(
      conditions(.key == Self.uuid)
        == [Self.condition("key", .equal, .text("01020304-0506-0708-090a-0b0c0d0e0fab"))])
  }

  @Test func everyOperatorOfOrder() {
    #expect(conditions(.size < 1) == [Self.condition("size", .lessThan, .integer(1))])
    #expect(conditions(.size <= 1) == [Self.condition("size", .lessThanOrEqual, .integer(1))])
    #expect(conditions(.size > 1) == [Self.condition("size", .greaterThan, .integer(1))])
    #expect(conditions(.size >= 1) == [Self.condition("size", .greaterThanOrEqual, .integer(1))])
    #expect(conditions(.createdAt >= Self.instant).count == 1)
    #expect(conditions(.name < "b").count == 1)
  }

  @Test func partsOfTexts() {
    #expect(conditions(.name.contains("x")) == [Self.condition("name", .contains, .text("x"))])
    #expect(conditions(.name.hasPrefix("x")) == [Self.condition("name", .prefix, .text("x"))])
    #expect(conditions(.name.hasSuffix("x")) == [Self.condition("name", .suffix, .text("x"))])
    #expect(conditions(.label.like("x")) == [Self.condition("label", .like, .text("x"))])
  }

  @Test func lists() {
    #expect(conditions(.size.isMember(of: [1, 2])) == [Self.condition("size", .memberOf, .integer(1), .integer(2))])
    #expect(conditions(.name.isNotMember(of: ["a"])) == [Self.condition("name", .notMemberOf, .text("a"))])
    #expect(
      conditions(.name.isMember(of: [])) == [FilterCondition(field: "name", comparison: .operands(.memberOf, []))])
  }

  @Test(arguments: FilterOperator.allCases)
  func everyOperatorThroughAField(comparison: FilterOperator) {
    let name: Filter<Thing> = .name.compare(comparison, "x")
    #expect(name.conditions == [Self.condition("name", comparison, .text("x"))])
  }

  @Test func operatorsAreAllDifferent() {
    #expect(Set(FilterOperator.allCases).count == 12)
    #expect(Set(FilterOperator.allCases.map(\.description)).count == 12)
    #expect("\(FilterOperator.greaterThanOrEqual)" == "greaterThanOrEqual")
  }

  /// Both documented spellings of one condition: the operator by name, and the finished text.
  @Test func finishedTexts() {
    let condition = FilterCondition(field: "name", comparison: .written("~my-node-4"))
    #expect(conditions(.name.written("~my-node-4")) == [condition])
    #expect(conditions(.raw("name", "~my-node-4")) == [condition])
    #expect(Filter<Thing>.raw("any", "1") != .raw("any", "2"))
  }

  @Test func orderAndEquality() {
    let three = conditions(.size == 1 && .online == false && .name != "a")
    #expect(three.map(\.field) == ["size", "online", "name"])
    let first: Filter<Thing> = .size == 1 && .online == false
    let second: Filter<Thing> = .online == false && .size == 1
    #expect(first != second)
    #expect(Set([first, first, second]).count == 2)
  }
}
