import HubCrypto
import HubHTTP
import Testing

@testable import HubSandbox

@Suite struct KeySignatureTests {
  /// The wire page's vectors (3.2).
  @Test(arguments: [
    ("https://api.hexoskin.com/api/", "18fe11b100764b190e677f6fce3600226380be3e"),
    ("https://api.hexoskin.com/api/record/?limit=5", "2cd96ba0572669a6d18a23e7e7056f6d56476c5e"),
    (
      "https://api.hexoskin.com/api/data/?record=37700&datatype__in=19%2C33", "f6b60251ddbcc137fdb66eb392656eb43d7ab40d"
    ),
    ("http://127.0.0.1:8480/api/range/61495/", "751ece7156a119beaf48499b574d1657aefaf2ae"),
  ]) func vectors(url: String, signature: String) throws {
    let fields: HTTPFields = [
      .hexoAPIKey: "K", .hexoTimestamp: "1400000000", .hexoAPISignature: signature,
    ]
    let read = try #require(KeySignature(fields))
    #expect(read.isValid(for: url, secret: "S3cr3t", now: 1_400_000_000, skew: 0))
    #expect(!read.isValid(for: url + "x", secret: "S3cr3t", now: 1_400_000_000, skew: 0))
    #expect(!read.isValid(for: url, secret: "s3cr3t", now: 1_400_000_000, skew: 0))
  }

  private static let login = DoorProbe.basic("ann@example.com", "pw")

  private static func fields(at time: Int64, _ target: String = "/api/range/") throws -> HTTPFields {
    let digest = try HashFunction.sha1.digest(of: Array("S3cr3t\(time)\(DoorProbe.origin)\(target)".utf8))
    return [.hexoAPIKey: "K", .hexoTimestamp: "\(time)", .hexoAPISignature: Hex.encode(digest)]
  }

  @Test(arguments: [(-301, 401), (-300, 200), (0, 200), (300, 200), (301, 401)])
  func theClockMayBeOffByFiveMinutes(offset: Int64, status: Int) throws {
    let fields = try Self.fields(at: DoorProbe.start + offset)
    var probe = DoorProbe()
    let answer = probe.knock("GET", "/api/range/", Self.login, fields: fields)
    #expect(answer.status == status)
    if status == 401 { #expect(answer.text == #"{"error": "API signature failed."}"#) }
    var careless = DoorProbe { $0.clockSkew = nil }
    #expect(careless.knock("GET", "/api/range/", Self.login, fields: fields).status == 200)
  }

  @Test func aStrictServerWantsOne() throws {
    var probe = DoorProbe { $0.authentication = .strict }
    #expect(probe.knock("GET", "/api/range/", Self.login).status == 401)
    let fields = try Self.fields(at: DoorProbe.start)
    #expect(probe.knock("GET", "/api/range/", Self.login, fields: fields).status == 200)
    #expect(probe.knock("GET", "/api/range/", "Bearer AT-fixed").status == 200)
  }

  @Test(arguments: [
    (HTTPField.Name.hexoAPIKey, "NOKEY" as String?), (.hexoAPIKey, nil), (.hexoTimestamp, "now"), (.hexoTimestamp, nil),
    (.hexoTimestamp, "-9223372036854775808"), (.hexoAPISignature, nil), (.hexoAPISignature, ""),
  ]) func oneThatIsThereMustBeRight(name: HTTPField.Name, value: String?) throws {
    var fields = try Self.fields(at: DoorProbe.start)
    fields[name] = value
    var probe = DoorProbe()
    #expect(probe.knock("GET", "/api/range/", Self.login, fields: fields).status == 401)
  }

  @Test func capitalsAreAnotherSignature() throws {
    var fields = try Self.fields(at: DoorProbe.start)
    fields[.hexoAPISignature] = fields[.hexoAPISignature]?.uppercased()
    var probe = DoorProbe()
    #expect(probe.knock("GET", "/api/range/", Self.login, fields: fields).status == 401)
  }

  /// What the engine's language takes for base64 and for a login.
  @Test(arguments: [
    ("basic YW5uQGV4YW1wbGUuY29tOnB3", 200), ("Basic YW5u-QGV4 YW1wbGUu\tY29tOnB3", 200),
    ("Basic YW5uQGV4YW1wbGUuY29tOnB3====", 200), ("Basic YW5uQGV4YW1wbGUuY29tOnB", 401),
    ("Basic YW5uQGV4YW1wbGUuY29tOg==", 401), ("Basic /////w==", 401), ("Basic", 401), ("Digest x", 401),
  ]) func logins(field: String, status: Int) {
    var probe = DoorProbe()
    let answer = probe.knock("GET", "/api/user/99/", field)
    #expect(answer.status == status)
    if status == 401 { #expect(answer.fields[.wwwAuthenticate] == #"Basic Realm="django-tastypie""#) }
  }
}
