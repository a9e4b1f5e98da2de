import HubErrors
import HubJSON
@_spi(Backend) import HubQuery
import Testing

struct FieldTableTests {
  private let table = Thing.fieldTable

  private func operand(_ name: String, _ text: String) throws -> FilterOperand? {
    guard case .operands(_, let operands) = try table.condition(name, .equal, [text]).conditions[0].comparison else {
      return nil
    }
    return operands.first
  }

  @Test(arguments: [
    ("name", "5", FilterOperand.text("5")), ("name", "", .text("")), ("color", "blue", .text("blue")),
    ("id", "a", .text("a")),
    ("online", "TRUE", .bool(true)), ("online", "false", .bool(false)), ("size", "-5", .integer(-5)),
    ("weight", "1e3", .number(1000)), ("weight", "5", .number(5)), ("realmId", "null", .null), ("name", "null", .null),
    ("createdAt", "2025-06-15T15:06:40Z", .instant(Timestamp(secondsSince1970: 1_750_000_000))),
    ("start", "294030950400", .integer(294_030_950_400)),
    ("start", "2025-06-15T15:06:40Z", .instant(Timestamp(secondsSince1970: 1_750_000_000))),
  ])
  func textsAreReadByTheKindOfTheField(name: String, text: String, expected: FilterOperand) throws {
    #expect(try operand(name, text) == expected)
  }

  @Test(arguments: [
    ("online", "yes", "true or false"), ("online", "1", "true or false"), ("size", "1.5", "a whole number"),
    ("size", "99999999999999999999", "a whole number"), ("weight", "inf", "a number"), ("weight", "nan", "a number"),
    ("weight", "x", "a number"), ("createdAt", "yesterday", "an instant"),
    ("createdAt", "2025-02-30T00:00:00Z", "an instant"), ("start", "1.5", "a number of ticks"),
  ])
  func otherTextsAreRefused(name: String, text: String, expectation: String) {
    let error = #expect(throws: InvalidRequestError.self) { try table.condition(name, .equal, [text]) }
    #expect(error?.reason.contains("'\(text)'") == true)
    #expect(error?.reason.contains(expectation) == true)
  }

  @Test func severalTexts() throws {
    let filter = try table.condition("size", .memberOf, ["1", "2"])
    #expect(filter == .size.isMember(of: [1, 2]))
    #expect(try table.condition("name", .contains, ["x"]) == .name.contains("x"))
    #expect(try table.condition("name", written: "~x") == .name.written("~x"))
  }

  @Test(arguments: ["nonsense", "Name", "secret", "owner", "extra", ""])
  func onlyFilterableFields(name: String) {
    for error in [
      #expect(throws: InvalidRequestError.self) { try table.condition(name, .equal, ["x"]) },
      #expect(throws: InvalidRequestError.self) { try table.condition(name, written: "x") },
    ] {
      #expect(error?.reason.hasPrefix("Thing cannot be filtered by '\(name)'") == true)
      let known = "known are id, name, color, online, size, weight, createdAt, start, realmId"
      #expect(error?.reason.hasSuffix(known) == true)
    }
  }

  @Test func sortKeysRelationsAndOptionalFields() throws {
    #expect(try table.sortKey("name") == .name)
    #expect(try table.relation("owner").name == "owner")
    #expect(try table.optionalField("secret").name == "secret")
    #expect(table.relations.map(\.name) == ["owner"])
    #expect(table.optionalFields.map(\.name) == ["secret"])
    #expect(table["size"]?.kind == .integer)
    #expect(table["Size"] == nil)
  }

  @Test func refusalsListWhatIsKnown() {
    let sort = #expect(throws: InvalidRequestError.self) { try table.sortKey("size") }
    #expect(sort?.reason == "Thing cannot be sorted by 'size'; known are name, createdAt")
    let relation = #expect(throws: InvalidRequestError.self) { try table.relation("realmId") }
    #expect(relation?.reason == "Thing has no relation 'realmId'; known are owner")
    let field = #expect(throws: InvalidRequestError.self) { try table.optionalField("name") }
    #expect(field?.reason == "Thing has no optional field 'name'; known are secret")
    let none = #expect(throws: InvalidRequestError.self) { try FieldTable<Realm>([]).sortKey("x") }
    #expect(none?.reason == "Realm cannot be sorted by 'x'; there is none")
  }

  @Test(arguments: [("id", "id"), ("realmId", "realmID"), ("name", "name"), ("registryProjectId", "registryProjectID")])
  func namesInSwift(name: String, member: String) {
    #expect(FieldDescription(name, .text).memberName == member)
  }

  @Test func everyKindSaysWhatItTakes() {
    let kinds: [FieldKind] = [
      .text, .choice(["a", "b"]), .bool, .integer, .number, .instant, .id("x"), .relation("x"), .json,
    ]
    #expect(Set(kinds.map(\.expectation)).count == kinds.count)
    #expect(FieldKind.choice(["a", "b"]).expectation == "one of a, b (a server may know more)")
  }
}
