import Hexoskin
import HubTesting
import Testing

@Suite struct SignatureTests {
  private static let signature = HTTPField.Name("X-HEXOAPISIGNATURE")
  private static let time = HTTPField.Name("X-HEXOTIMESTAMP")
  private static let key = HTTPField.Name("X-HEXOAPIKEY")

  /// The vectors of the wire page, sections 3.2 and 13.
  @Test(arguments: [
    ("https://api.hexoskin.com", "/api/record/?limit=5", "2cd96ba0572669a6d18a23e7e7056f6d56476c5e"),
    ("http://127.0.0.1:8480", "/api/range/61495/", "751ece7156a119beaf48499b574d1657aefaf2ae"),
    ("http://127.0.0.1:8480/", "/api/account/", "5afec1832366996b0cab1dac302f53357d1a211e"),
    ("http://127.0.0.1:8480", "/api/datatype/?limit=20&offset=20", "c1083859f06cd67746efd0758a60188a559f9b9d"),
    (
      "http://127.0.0.1:8480", "/api/record/?start__gte=359840000000&order_by=-start",
      "0b853e63e99617f5e1511ecbd60bb7c5deea740c"
    ),
  ])
  func theAddressIsSignedAsItIsSent(server: String, path: String, signature: String) async throws {
    let lab = try Lab(server: ServerAddress(server)) { _ in .json(Documents.page([], total: 0)) }
    switch path {
    case "/api/record/?limit=5": _ = try await lab.client.records.list(page: PageRequest(limit: 5, offset: nil))
    case "/api/range/61495/": _ = try? await lab.client.ranges.get(61495)
    case "/api/account/": _ = try await lab.client.accounts.list()
    case "/api/datatype/?limit=20&offset=20":
      _ = try await lab.client.datatypes.list(page: PageRequest(limit: 20, offset: 20))
    default: _ = try await lab.client.records.list(where: .start >= 359_840_000_000, sort: .descending(.start))
    }
    let request = try #require(lab.only?.request)
    #expect(request.path == path)
    let names = try #require(Self.signature)
    #expect(request.headerFields[names] == signature)
    #expect(request.headerFields[try #require(Self.time)] == "1400000000")
    #expect(request.headerFields[try #require(Self.key)] == "K")
    #expect(request.headerFields[.authorization] == "Basic YW5uQGV4YW1wbGUuY29tOnB3")
  }

  @Test func onlyNamesAndPasswordsAreSignedWithTheKey() async throws {
    for auth in [HexoskinCredential.anonymous, .oauth2("AT"), .oauth1(OAuth1Token("atok", secret: "asec"))] {
      let lab = try Lab(auth: auth) { _ in .json(Documents.user) }
      _ = try await lab.client.users.get(99)
      let fields = try #require(lab.only?.request.headerFields)
      #expect(!fields.contains(try #require(Self.signature)))
      switch auth {
      case .anonymous: #expect(fields[.authorization] == nil)
      case .oauth2: #expect(fields[.authorization] == "Bearer AT")
      default:
        let header = try #require(fields[.authorization])
        #expect(header.hasPrefix("OAuth "))
        #expect(header.contains(#"oauth_consumer_key="K""#))
        #expect(header.contains(#"oauth_token="atok""#))
      }
    }
  }

  @Test func theVersionIsSentWhereOneIsGiven() async throws {
    let lab = try Lab(apiVersion: "3.3.x") { _ in .json(Documents.user) }
    _ = try await lab.client.users.get(99)
    let name = try #require(HTTPField.Name("X-HexoAPIVersion"))
    #expect(lab.only?.request.headerFields[name] == "3.3.x")
  }

  @Test func aClientShowsNoSecret() throws {
    let lab = try Lab { _ in .empty(.ok) }
    var dumped = ""
    dump(lab.client, to: &dumped)
    for text in ["\(lab.client)", dumped] {
      #expect(!text.contains("S3cr3t"))
      #expect(!text.contains("YW5uQGV4YW1wbGUuY29tOnB3"))
      #expect(!text.contains("\"pw\""))
    }
  }

  @Test func aPasswordMayHoldColons() async throws {
    let lab = try Lab(auth: .basic("bob@example.com", "pw:with:colons")) { _ in .json(Documents.user) }
    _ = try await lab.client.users.get(99)
    #expect(
      lab.only?.request.headerFields[.authorization] == "Basic Ym9iQGV4YW1wbGUuY29tOnB3OndpdGg6Y29sb25z")
  }

  @Test func oneCallCanBeMadeBySomebodyElse() async throws {
    let lab = try Lab { _ in .json(Documents.user) }
    let options = RequestOptions(auth: lab.client.authorization(.basic("bob@example.com", "pw")))
    _ = try await lab.client.users.get(99, options: options)
    _ = try await lab.client.users.get(99)
    let headers = lab.transport.sent.map { $0.request.headerFields[.authorization] }
    #expect(headers == ["Basic Ym9iQGV4YW1wbGUuY29tOnB3", "Basic YW5uQGV4YW1wbGUuY29tOnB3"])
    #expect(lab.transport.sent.first?.request.headerFields.contains(try #require(Self.signature)) == true)
  }

  @Test func credentialsCanBeSetLater() async throws {
    let lab = try Lab(auth: .anonymous) { _ in .json(Documents.user) }
    lab.client.credentials.set(.basic("ann@example.com", "pw"))
    _ = try await lab.client.users.get(99)
    #expect(lab.only?.request.headerFields[.authorization] == "Basic YW5uQGV4YW1wbGUuY29tOnB3")
    #expect(lab.client.credentials.current == .basic("ann@example.com", "pw"))
  }
}
