import Hexoskin
import HubTesting
import Testing

@Suite struct FilterTests {
  private func query<R: HexoskinSnapshot>(
    _ collection: KeyPath<HexoskinClient, HexoskinCollection<R>>, where filter: Filter<R>? = nil, sort: Sort<R>? = nil,
    page: PageRequest = .serverDefault, parameters: HexoskinParameters = [:], ticksPerSecond: Int64 = 256
  ) throws -> String {
    let lab = try Lab(ticksPerSecond: ticksPerSecond) { _ in .empty(.ok) }
    let call = try lab.client[keyPath: collection].calls.list(
      ListQuery(filter: filter, sort: sort, page: page), parameters: parameters)
    return try lab.client.request(of: call).path
  }

  @Test func lookUpsAreSpelledAsDjangoReadsThem() throws {
    #expect(try query(\.records) == "/api/record/")
    #expect(try query(\.records, where: .start < 347_477_726_132) == "/api/record/?start__lt=347477726132")
    #expect(try query(\.ranges, where: .start <= 2 && .end > 1) == "/api/range/?start__lte=2&end__gt=1")
    #expect(try query(\.ranges, where: .start >= 2 && .start < 9) == "/api/range/?start__gte=2&start__lt=9")
    #expect(try query(\.ranges, where: .start.isBetween(1, 2)) == "/api/range/?start__range=1%2C2")
    #expect(try query(\.ranges, where: .rank.isMember(of: [0, 1])) == "/api/range/?rank__in=0%2C1")
    #expect(try query(\.ranges, where: .name.hasPrefix("walk")) == "/api/range/?name__startswith=walk")
    #expect(
      try query(\.ranges, where: .name == "Täglich <run> & \"rest\"")
        == "/api/range/?name=T%C3%A4glich%20%3Crun%3E%20%26%20%22rest%22")
    #expect(try query(\.datatypes, where: .name.contains("rate")) == "/api/datatype/?name__contains=rate")
    #expect(try query(\.datatypes, where: .name.hasSuffix("rate")) == "/api/datatype/?name__endswith=rate")
    #expect(try query(\.datatypes, where: .number.isMember(of: [19, 33])) == "/api/datatype/?dataid__in=19%2C33")
    #expect(
      try query(\.datatypes, where: .name.compare(.icontains, "RATE")) == "/api/datatype/?name__icontains=RATE")
    #expect(try query(\.datatypes, where: .number.isNull(false)) == "/api/datatype/?dataid__isnull=False")
  }

  @Test func linksAreComparedByURIOrID() throws {
    #expect(try query(\.ranges, where: .user == 99) == "/api/range/?user=99")
    #expect(try query(\.ranges, where: .user == "/api/user/99/") == "/api/range/?user=%2Fapi%2Fuser%2F99%2F")
    #expect(try query(\.ranges, where: .user.isMember(of: [99, 100])) == "/api/range/?user__in=99%2C100")
    #expect(try query(\.ranges, where: .userEmail == "bob@example.com") == "/api/range/?user__email=bob%40example.com")
    #expect(try query(\.ranges, where: .userID.isMember(of: [99, 100])) == "/api/range/?user__id__in=99%2C100")
    let user = try HubJSONDecoder().decode(HexoskinUser.self, from: Array(Documents.user.utf8))
    #expect(try query(\.ranges, where: .user == user) == "/api/range/?user=%2Fapi%2Fuser%2F99%2F")
    #expect(try query(\.ranges, where: .user == user.id) == "/api/range/?user=99")
  }

  @Test func nullIsAskedForByIsnull() throws {
    #expect(try query(\.ranges, where: .trainingRoutine == nil) == "/api/range/?trainingroutine__isnull=True")
    #expect(try query(\.ranges, where: .trainingRoutine != nil) == "/api/range/?trainingroutine__isnull=False")
    #expect(try query(\.ranges, where: .trainingRoutine.isNull()) == "/api/range/?trainingroutine__isnull=True")
    #expect(try query(\.ranges, where: .trainingRoutine == "7") == "/api/range/?trainingroutine=7")
  }

  @Test func instantsBecomeTicksOfTheServersRate() throws {
    let instant = try #require(Timestamp("2006-05-25T12:00:00Z"))
    let filter = try HexoskinRange.fieldTable.condition("start", .greaterThan, ["2006-05-25T12:00:00Z"])
    #expect(try query(\.ranges, where: filter) == "/api/range/?start__gt=294030950400")
    #expect(try query(\.ranges, where: filter, ticksPerSecond: 1000) == "/api/range/?start__gt=1148558400000")
    #expect(
      try query(\.ranges, where: .start > HexoTimestamp(instant)) == "/api/range/?start__gt=294030950400")
    #expect(try query(\.ranges, where: .start > instant, ticksPerSecond: 1000) == "/api/range/?start__gt=1148558400000")
    #expect(
      try query(\.ranges, where: .start >= instant && .end <= instant)
        == "/api/range/?start__gte=294030950400&end__lte=294030950400")
    #expect(
      try query(\.records, where: .start.isBetween(instant, instant))
        == "/api/record/?start__range=294030950400%2C294030950400")
    #expect(try query(\.annotations, where: .start < instant) == "/api/annotation/?start__lt=294030950400")
    let ticks = try HexoskinRange.fieldTable.condition("start", .greaterThan, ["294030950400"])
    #expect(try query(\.ranges, where: ticks) == "/api/range/?start__gt=294030950400")
    #expect(throws: InvalidRequestError.self) {
      try HexoskinRange.fieldTable.condition("start", .greaterThan, ["yesterday"])
    }
  }

  @Test func ordersPagesAndParametersStandBesideTheFilter() throws {
    #expect(
      try query(
        \.ranges, where: .user == 99, sort: .descending(.start).then(.ascending(.name)),
        page: PageRequest(limit: 5, offset: 10), parameters: ["include_metrics": "1,45"])
        == "/api/range/?user=99&order_by=-start%2Cname&limit=5&offset=10&include_metrics=1%2C45")
    #expect(try query(\.records, page: PageRequest(limit: 0, offset: nil)) == "/api/record/?limit=0")
    #expect(
      try query(\.records, parameters: ["startTimestamp__lt": "1"]) == "/api/record/?startTimestamp__lt=1")
    #expect(try query(\.records, where: .raw("foo__bar", "2")) == "/api/record/?foo__bar=2")
    #expect(try query(\.ranges, where: .name.written("none")) == "/api/range/?name=none")
  }

  @Test func whatTheServerWouldRefuseOrMisreadIsRefusedBeforeSending() throws {
    /// What the refusal of a list says.
    func refusal<R: HexoskinSnapshot>(
      _ collection: KeyPath<HexoskinClient, HexoskinCollection<R>>, where filter: Filter<R>? = nil,
      sort: Sort<R>? = nil, page: PageRequest = .serverDefault, parameters: HexoskinParameters = [:]
    ) throws -> String {
      let error = try #require(throws: InvalidRequestError.self) {
        try query(collection, where: filter, sort: sort, page: page, parameters: parameters)
      }
      return error.reason
    }
    #expect(try refusal(\.ranges, where: .name.contains("x")).contains("it has exact, startswith"))
    #expect(try refusal(\.ranges, where: .name != "x").contains("no 'notEqual'"))
    #expect(try refusal(\.records, where: .user.isNull()).contains("no 'isnull'"))
    #expect(try refusal(\.ranges, where: .rank > 1 && .rank == 2).contains("filter on 'rank'"))
    #expect(try refusal(\.ranges, where: .userEmail.hasPrefix("ann")).contains("links to"))
    #expect(try refusal(\.ranges, where: .start > 1 && .start > 2).contains("twice"))
    #expect(try refusal(\.ranges, where: .name == "None").contains("reads 'None'"))
    #expect(try refusal(\.users, where: .email.isMember(of: ["a,b", "c"])).contains("comma"))
    #expect(try refusal(\.users, where: .email.isMember(of: [])).contains("empty"))
    #expect(try refusal(\.ranges, where: .start.compare(.range, 1)).contains("two ends"))
    #expect(try refusal(\.ranges, where: .start.compare(.gt, 1, 2)).contains("one value"))
    #expect(try refusal(\.records, page: PageRequest(limit: -1)).contains("-1"))
    #expect(try refusal(\.records, page: PageRequest(limit: 1, offset: -5)).contains("-5"))
    #expect(
      try refusal(\.ranges, where: .user == 1, parameters: ["user": "2"]).contains("leave one out"))
  }

  @Test func theTableAndTheConditionsOfEveryResourceAgree() {
    func check<R: HexoskinSnapshot>(_ type: R.Type) {
      #expect(Set(R.fieldTable.rows(.filterable).map(\.name)) == Set(R.filtering.keys), "\(type)")
    }
    check(HexoskinRecord.self)
    check(HexoskinRange.self)
    check(HexoskinUser.self)
    check(HexoskinAccount.self)
    check(HexoskinDatatype.self)
    check(HexoskinAnnotation.self)
  }
}
