import HubHTTP
import Testing

/// Reliability, case 179.
struct QueryTests {
  @Test(arguments: [
    ("a b", "a%20b"), ("a+b", "a%2Bb"), ("a/b", "a%2Fb"), ("%2f", "%252f"), ("a?x=1", "a%3Fx%3D1"), ("a#f", "a%23f"),
    (";v=1", "%3Bv%3D1"), ("-_.~Az09", "-_.~Az09"), ("\u{E4}", "%C3%A4"), ("\u{1F600}", "%F0%9F%98%80"),
    ("..", ".."), ("\r\n\0", "%0D%0A%00"), ("", ""), ("!*'()[]@:$&,", "%21%2A%27%28%29%5B%5D%40%3A%24%26%2C"),
  ])
  func encoding(text: String, encoded: String) {
    #expect(PercentEncoding.segment(text) == encoded)
    #expect(PercentEncoding.queryComponent(text) == encoded)
    #expect(PercentEncoding.decode(encoded) == text)
  }

  @Test(arguments: [
    ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%2", "%2"), ("%%41", "%A"), ("a%2fb%2F", "a/b/"), ("%e4", "\u{FFFD}"),
    ("a+b", "a+b"),
  ])
  func decodingIsLenient(text: String, decoded: String) {
    #expect(PercentEncoding.decode(text) == decoded)
  }

  @Test func aQueryAsItIsSent() {
    let items = [QueryItem("page[limit]", "10"), QueryItem("filter[name]", "~a b+c"), QueryItem("fields", "+email")]
    #expect(items.queryString == "page%5Blimit%5D=10&filter%5Bname%5D=~a%20b%2Bc&fields=%2Bemail")
    #expect([QueryItem]().queryString == "")
  }

  @Test(arguments: [
    "plain", "a b", "a+b", "%2B", ";", "&", "=", "a=b&c=d", "[", "]", "#", "%", "?", "\u{E4}\u{301}", "\u{1F600}", "",
    "\r\n", "&\u{301}", "=\u{301}", "+\u{301}", String(repeating: "x&", count: 5000),
  ])
  func roundTrip(text: String) {
    let items = [QueryItem(text, text), QueryItem("last", text)]
    #expect([QueryItem](queryString: items.queryString) == items)
  }

  @Test(arguments: [
    ("", []), ("&&", []), ("a", [QueryItem("a", "")]), ("a=", [QueryItem("a", "")]), ("=b", [QueryItem("", "b")]),
    ("a=b=c", [QueryItem("a", "b=c")]), ("a+b=c%20d+e", [QueryItem("a b", "c d e")]),
    ("a=1&a=2", [QueryItem("a", "1"), QueryItem("a", "2")]), ("a=%2B;b=2", [QueryItem("a", "+;b=2")]),
    ("a=x&\u{301}b=y", [QueryItem("a", "x"), QueryItem("\u{301}b", "y")]), ("a=+\u{301}", [QueryItem("a", " \u{301}")]),
  ])
  func reading(text: String, items: [QueryItem]) {
    #expect([QueryItem](queryString: text) == items)
  }
}
