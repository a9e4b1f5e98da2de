import Testing

@testable import HubSandbox

struct QueryNodeTests {
  @Test func readsBracketsListsAndRepetitions() {
    let node = QueryNode(
      parsing:
        "filter%5Bname%5D=~a&filter[registry][name]=b&sort=a,-b&fields[]=x&fields[]=y&page[limit]=1&page[limit]=2")
    #expect(node["filter"]?["name"] == .text("~a"))
    #expect(node["filter"]?["registry"]?["name"] == .text("b"))
    #expect(node["sort"]?.texts == ["a,-b"])
    #expect(node["fields"]?.texts == ["x", "y"])
    #expect(node["page"]?["limit"]?.texts == ["1", "2"])
  }

  @Test func readsBlanksAndEqualSigns() {
    let node = QueryNode(parsing: "fields=+email&filter[name]==x&empty=&flag")
    #expect(node["fields"] == .text(" email"))
    #expect(node["filter"]?["name"] == .text("=x"))
    #expect(node["empty"] == .text(""))
    #expect(node["flag"] == .text(""))
    #expect(QueryNode(parsing: "fields=%2Bemail")["fields"] == .text("+email"))
  }

  @Test func nestsFiveLevelsOnly() {
    let node = QueryNode(parsing: "a[b][c][d][e][f][g]=1")
    #expect(node["a"]?["b"]?["c"]?["d"]?["e"]?["f"]?["[g]"] == .text("1"))
  }

  @Test func readsAThousandParameters() {
    let query = (0..<1100).map { "p\($0)=1" }.joined(separator: "&")
    let node = QueryNode(parsing: query)
    #expect(node["p999"] == .text("1"))
    #expect(node["p1000"] == nil)
  }
}
