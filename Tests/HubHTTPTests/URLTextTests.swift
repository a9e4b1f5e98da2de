import HubHTTP
import Testing

/// Reliability, case 172.
struct URLTextTests {
  @Test(arguments: [
    ("http://host", "host", "/"), ("HTTP://Host/", "host", "/"), ("https://host:443/a", "host", "/a"),
    ("http://host:80/a", "host", "/a"), ("http://host:443/a", "host:443", "/a"), ("https://host:80", "host:80", "/"),
    ("http://[::1]:8080/x", "[::1]:8080", "/x"), ("http://[::1]", "[::1]", "/"),
    ("http://[FE80::1]/", "[fe80::1]", "/"),
    ("http://host.:8080/x//y/", "host.:8080", "/x//y/"), ("http://127.0.0.1:7001/a%2Fb", "127.0.0.1:7001", "/a%2Fb"),
    ("http://host?x=/y", "host", "/"), ("http://host/a#b/c?d", "host", "/a"), ("http://host:65535", "host:65535", "/"),
  ])
  func parts(text: String, authority: String, path: String) throws {
    let url = try #require(URLText(text))
    #expect(url.authority == authority)
    #expect(url.path == path)
    #expect(url.userInfo == nil)
  }

  @Test func queries() throws {
    #expect(try #require(URLText("http://h/a?b=c?d#e")).query == "b=c?d")
    #expect(try #require(URLText("http://h?")).query == "")
    #expect(try #require(URLText("http://h/a")).query == nil)
  }

  @Test(arguments: [
    ("http://me@host/", "me"), ("http://me:pass@host:1/", "me:pass"), ("http://a@b@host/", "a@b"), ("http://@host", ""),
  ])
  func userInformationIsTakenOut(text: String, userInfo: String) throws {
    let url = try #require(URLText(text))
    #expect(url.userInfo == userInfo)
    #expect(url.host == "host")
  }

  @Test(arguments: [
    "", "host", "//host", "/path", "http:/host", "http//host", "ftp://host", "file:///etc/hostname",
    "javascript:alert(1)",
    "http://", "http:///a", "http://:80", "http://host:", "http://host:-1", "http://host:+1", "http://host:65536",
    "http://host:0", "http://host:8o", "http://host:\u{663}", "http://host:99999999999999999999", "http://a:b:80",
    "http://::1", "http://::1:80/", "http://[::1", "http://::1]", "http://[::1]x:80", "http://x[::1]", "http://[]",
    "http://[host]", "http://[[::1]]", " http://host", "x http://host",
  ])
  func noURLs(text: String) {
    #expect(URLText(text) == nil)
  }

  @Test(arguments: [
    "localhost", "LOCALHOST", "a.localhost", "127.0.0.1", "127.255.255.254", "[::1]",
  ])
  func loopback(host: String) throws {
    #expect(URLText.isLoopback(host: host))
    #expect(try #require(URLText("http://\(host):8080/")).isLoopback)
  }

  @Test(arguments: [
    "localhost.example", "notlocalhost", "127.0.0.1.example", "127.0.0", "127.0.0.256", "128.0.0.1", "0.0.0.0", "[::2]",
    "127.1", "10.0.0.1", "127.0.0.1.", "xlocalhost", "",
  ])
  func elsewhere(host: String) {
    #expect(!URLText.isLoopback(host: host))
  }
}
