import HubErrors
import HubTransport
import Testing

/// Reliability, case 172.
struct ServerAddressTests {
  @Test(arguments: [
    ("https://host", "https", "host", "", true), ("https://host/", "https", "host", "", true),
    ("HTTPS://Host.Example:443/A/b/", "https", "host.example", "/A/b", true),
    ("https://host:8443/api//", "https", "host:8443", "/api", true), ("http://host/x", "http", "host", "/x", false),
    ("http://localhost:3000", "http", "localhost:3000", "", true),
    ("http://127.0.0.1:80/", "http", "127.0.0.1", "", true),
    ("http://[::1]:8080/p", "http", "[::1]:8080", "/p", true),
    ("http://[2001:db8::1]", "http", "[2001:db8::1]", "", false),
    ("https://host.", "https", "host.", "", true), ("https://host/%7Euser", "https", "host", "/%7Euser", true),
  ])
  func resolved(text: String, scheme: String, authority: String, prefix: String, isProtected: Bool) throws {
    let origin = try ServerAddress(text).resolved()
    #expect(origin.scheme == scheme)
    #expect(origin.authority == authority)
    #expect(origin.prefix == prefix)
    #expect(origin.isProtected == isProtected)
  }

  @Test(arguments: [
    ("host", "has no scheme"), ("host:80", "has no scheme"), ("", "has no scheme"),
    ("ftp://host", "no http or https URL"),
    ("file:///etc", "no http or https URL"), ("https://", "no http or https URL"),
    ("https://host:0", "no http or https"),
    ("https://host:99999", "no http or https URL"), ("https://me:pw@host", "user information"),
    ("https://me@host", "user information"), ("https://host?x=1", "query"), ("https://host/?", "query"),
    ("https://host#f", "fragment"), ("https://host/a b", "characters"), ("https://h\u{F6}st", "characters"),
    ("https://ho st", "characters"), ("https://host/\r\n", "characters"), (" https://host", "no http or https URL"),
  ])
  func refusals(text: String, reason: String) {
    let error = #expect(throws: ConfigurationError.self) { try ServerAddress(text).resolved() }
    #expect(error?.setting == "server")
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test(arguments: [
    "https://me:c4n4ry@host", "me:c4n4ry@host", "https://c4n4ry@host/x", "https://host?token=c4n4ry",
    "https://host#c4n4ry",
    "https://a:c4n4ry@b@host", "host?key=c4n4ry", "ftp://me:c4n4ry@host", "https://me:c4n4ry@host?token=c4n4ry",
  ])
  func noSecretIsShown(text: String) {
    let address = ServerAddress(text)
    let error = #expect(throws: ConfigurationError.self) { try address.resolved() }
    var dumped = ""
    dump(address, to: &dumped)
    for shown in ["\(address)", "\(error, default: "")", dumped, String(reflecting: address)] {
      #expect(!shown.contains("c4n4ry"))
      #expect(shown.contains("host"))
    }
  }

  @Test(arguments: [
    ("https://host", "auth", "https://host/auth"), ("https://host/", "auth", "https://host/auth"),
    ("https://host//", "/auth", "https://host/auth"), ("https://host/p", "//auth", "https://host/p/auth"),
    ("https://host/p/", "/auth/", "https://host/p/auth/"),
  ])
  func appending(text: String, path: String, whole: String) {
    #expect(ServerAddress(text).appending(path: path).text == whole)
  }

  @Test func printingAndLiterals() {
    let address: ServerAddress = "https://host/p"
    #expect("\(address)" == "https://host/p")
    #expect("\(ServerAddress("https://host/@x"))".contains("@x"))
    #expect(ServerAddress.localhost(port: 3000) == "http://localhost:3000")
    #expect(throws: ConfigurationError.self) { try ServerAddress.localhost(port: -1).resolved() }
    #expect(throws: ConfigurationError.self) { try ServerAddress.localhost(port: 65_536).resolved() }
  }
}
