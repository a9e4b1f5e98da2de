#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON
import HubQuery
import Testing

/// Sort, page, ids: the parts of a query beside its filter.
struct QueryPartsTests {
  @Test func sortAscendsByDefault() {
    #expect(Sort<Thing>.by(.name) == .ascending(.name))
    #expect(Sort<Thing>.by(.name, .descending) == .descending(.name))
    #expect(Sort<Thing>.by(.name) != .descending(.name))
    let parts = Sort<Thing>.descending(.createdAt).then(.by(.name)).parts
    #expect(parts.map(\.key.name) == ["createdAt", "name"])
    #expect(parts.map(\.order) == [.descending, .ascending])
  }

  @Test func pages() {
    #expect(PageRequest() == .default)
    #expect((PageRequest.default.limit, PageRequest.default.offset) == (50, 0))
    #expect((PageRequest.serverDefault.limit, PageRequest.serverDefault.offset) == (nil, nil))
    #expect((PageRequest(limit: 25).limit, PageRequest(limit: 25).offset) == (25, 0))
    #expect((PageRequest(offset: 5).limit, PageRequest(offset: 5).offset) == (50, 5))
    #expect((PageRequest(limit: nil, offset: 5).limit) == nil)
    #expect(ListQuery<Thing>() == ListQuery<Thing>(filter: nil, sort: nil, page: .default, include: [], fields: []))
  }

  @Test func totals() {
    #expect(Page(items: [1, 2]).total == 2)
    #expect(Page(items: [1, 2], meta: ResponseMeta(total: 70)).total == 70)
    #expect(Page(items: [Int]()).next == nil)
  }

  @Test func onlyOneOrNot() {
    #expect("\(NotExactlyOne(resource: "Node", count: 0))".hasPrefix("no Node matches; use first(where:)"))
    #expect("\(NotExactlyOne(resource: "Node", count: 3))".hasPrefix("3 of Node match, not one"))
  }

  @Test func ids() throws {
    let uuid = try #require(UUID(uuidString: "B0A1C2D3-0000-4000-8000-00000000ABCD"))
    #expect(ID<Thing>(uuid).rawValue == "b0a1c2d3-0000-4000-8000-00000000abcd")
    let literal: ID<Thing> = "x"
    #expect(literal == ID("x"))
    #expect(ID(Thing(id: "x")) == literal)
    #expect(literal.reference == literal)
    #expect("\(literal)" == "x")
    #expect(ID<Thing>("x") != ID<Thing>("X"))
  }

  @Test func idsAreTextsInJSON() throws {
    let ids = try HubJSONDecoder().decode([ID<Thing>].self, from: Array(#"["a","b"]"#.utf8))
    #expect(ids == ["a", "b"])
    #expect(try HubJSONEncoder().encode(ids) == Array(#"["a","b"]"#.utf8))
    #expect(throws: DecodingError.self) { try HubJSONDecoder().decode(ID<Thing>.self, from: Array("5".utf8)) }
  }

  @Test func cursorsCanBeStored() throws {
    for cursor in [PageCursor(offset: 120), PageCursor(offset: 0, token: "a=&b")] {
      let bytes = try HubJSONEncoder().encode(cursor)
      #expect(try HubJSONDecoder().decode(PageCursor.self, from: bytes) == cursor)
    }
  }
}
