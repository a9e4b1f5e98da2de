import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// What surrounds answers of Hub 0.8, and its queries, beyond what recordings compare.
struct Exchange08Tests {
  @Test func textsAreMarkedWithACodingThatIsNone() throws {
    let hub = try Hub08()
    let list = hub.auth("GET", "/users")
    #expect(list.fields[.contentEncoding] == "utf-8")
    let tag = try #require(list.fields[.eTag])
    let again = hub.probe.ask(
      "GET", "/users", at: .auth, token: hub.token, fields: [.ifNoneMatch: tag])
    #expect(again.status == 304)
    #expect(again.bytes.isEmpty)
    #expect(again.fields[.contentType] == nil)
    let nothing = hub.auth("GET", "/nothing")
    #expect(nothing.status == 404)
    #expect(nothing.bytes.isEmpty)
    #expect(nothing.fields[.contentType] == nil)
    #expect(nothing.fields[.contentEncoding] == nil)
    #expect(hub.auth("OPTIONS", "/nothing").status == 204)
  }

  @Test func newerRoutesAreNotThere() throws {
    let hub = try Hub08()
    for path in ["/userinfo", "/sessions/@me", "/token/revoke", "/realms/master/jwks"] {
      #expect(hub.auth("GET", path).bytes.isEmpty)
    }
    #expect(hub.auth("GET", "/realms/master").json["built_in"] == true)
  }

  @Test func theAddressIsCountedAndTheIdentityCompared() throws {
    let hub = try Hub08()
    for _ in 0..<1200 { hub.probe.ask("GET", "/") }
    let refusal = hub.probe.ask("GET", "/")
    #expect(refusal.status == 429)
    #expect(refusal.text == "Too many requests, please try again later.")
    #expect(refusal.fields[.contentType] == "text/html; charset=utf-8")
    #expect(refusal.fields[.retryAfter] == "60")
    let known = hub.core("GET", "/nodes")
    #expect(known.status == 200)
    #expect(known.fields[.rateLimitLimit] == "6000")
    // The services' own robots are not counted at all.
    let robot = hub.robotToken(hub.robot("a-robot")).json["access_token"]?.stringValue
    #expect(hub.core("GET", "/nodes", as: robot).fields[.rateLimitLimit] == nil)
  }

  @Test func pagesAreAskedFor() throws {
    let hub = try Hub08()
    let all = hub.auth("GET", "/permissions")
    #expect(all.json["meta"] == ["total": 88])
    #expect(all.data.arrayValue?.count == 88)
    #expect(hub.auth("GET", "/permissions?page=2").data.arrayValue?.count == 88)
    let page = hub.auth("GET", "/permissions?page[offset]=80")
    #expect(page.data.arrayValue?.count == 8)
    #expect(page.json["meta"]?["limit"] == 50)
    let nodes = hub.core("GET", "/nodes")
    #expect(nodes.json["meta"]?["limit"] == 50)
    #expect(nodes.json["meta"]?["schema"] == nil)
  }

  @Test func sortsAndUnknownKeys() throws {
    let hub = try Hub08()
    for name in ["bob", "Ada", "cid"] { _ = hub.robot(name) }
    let own = "filter[name]=bob,ada,cid"
    #expect(hub.auth("GET", "/robots?\(own)&sort=name").names == ["Ada", "bob", "cid"])
    #expect(hub.auth("GET", "/robots?\(own)&sort=-name,created_at").names == ["cid", "bob", "Ada"])
    #expect(hub.auth("GET", "/robots?\(own)&sort=createdAt,-name").names == ["cid", "bob", "Ada"])
    #expect(hub.auth("GET", "/robots?\(own)&filter[displayName]=x&filter[colour]=x").total == 3)
    #expect(hub.auth("GET", "/robots?filter[name]=bob&filter[name]=ada").status == 500)
    let fields = hub.auth("GET", "/robots?filter[name]=bob&fields=id,-name,created_at,createdAt&include=realm").data[0]
    #expect(fields?.objectValue.map { Set($0.keys) } == ["id", "created_at", "realm"])
    #expect(fields?["realm"]?["display_name"]?.isNull == true)
  }
}
