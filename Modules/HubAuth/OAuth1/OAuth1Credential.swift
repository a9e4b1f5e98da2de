import HubCrypto
import HubErrors
public import HubHTTP
import HubJSON
public import HubTransport

/// Signs requests as OAuth 1.0a has it (RFC 5849, 3), in the header field `Authorization` alone.
///
/// The signature covers method, address, query and, where the content type says
/// `application/x-www-form-urlencoded`, the body. Each try gets a nonce and a time of its own.
public struct OAuth1Credential: Authorizer {
  /// 14 bytes are 28 digits: libraries want 20 to 30 characters unless told otherwise.
  private static let nonceSize = 14

  /// Longer form bodies are not read to be signed.
  private static let bodyLimit = 16 << 20

  private let consumer: OAuth1Consumer
  private let token: OAuth1Token?
  private let parameters: [QueryItem]
  private let clock: any HubClock
  private let random: any RandomSource

  /// Who it is: copies are the same caller.
  public let identity: CallerIdentity? = CallerIdentity()

  /// A credential.
  ///
  /// - Parameters:
  ///   - consumer: The application, and how it signs.
  ///   - token: A user's token, nil for the application alone.
  ///   - clock: Whose time; services refuse signatures of another time than theirs.
  ///   - random: What nonces are drawn from.
  public init(_ consumer: OAuth1Consumer, token: OAuth1Token?, clock: any HubClock, random: any RandomSource) {
    self.init(consumer, token: token, parameters: [], clock: clock, random: random)
  }

  init(
    _ consumer: OAuth1Consumer, token: OAuth1Token?, parameters: [QueryItem], clock: any HubClock,
    random: any RandomSource
  ) {
    self.consumer = consumer
    self.token = token
    self.parameters = parameters
    self.clock = clock
    self.random = random
  }

  /// The request with its signature on it.
  ///
  /// - Throws: `InvalidRequestError` for a form that can be read once only, and so not be signed.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    let form = try await Self.form(request, body)
    var request = request
    request.headerFields[.authorization] = try header(
      for: request, form: form, nonce: Hex.encode(random.bytes(Self.nonceSize)), timestamp: clock.timestamp.seconds)
    return AuthorizedRequest(request)
  }

  /// False: other credentials cannot be had.
  public func renew(rejected generation: UInt64) async throws -> Bool { false }

  /// The value of `Authorization` (RFC 5849, 3.5.1).
  func header(for request: HTTPRequest, form: [QueryItem], nonce: String, timestamp: Int64) throws -> String {
    guard let url = URLText(request.url) else {
      throw InvalidRequestError("the address cannot be signed, since it is no http or https URL")
    }
    var items = parameters
    items.append(QueryItem("oauth_consumer_key", consumer.key))
    if let token { items.append(QueryItem("oauth_token", token.token.exposed)) }
    items.append(QueryItem("oauth_signature_method", consumer.method.rawValue))
    items.append(QueryItem("oauth_nonce", nonce))
    items.append(QueryItem("oauth_timestamp", String(timestamp)))
    if consumer.sendsVersion { items.append(QueryItem("oauth_version", "1.0")) }
    let signature = OAuth1Signature(
      method: consumer.method, verb: request.method.rawValue, url: url, parameters: items + form,
      consumerSecret: consumer.secret, tokenSecret: token?.secret)
    items.append(QueryItem("oauth_signature", try signature.value().exposed))
    var pairs = items.map {
      "\(PercentEncoding.queryComponent($0.name))=\"\(PercentEncoding.queryComponent($0.value))\""
    }
    if let realm = consumer.realm {
      pairs.insert("realm=\"\(realm.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"", at: 0)
    }
    return "OAuth " + pairs.joined(separator: ", ")
  }

  /// The parameters of a form body (RFC 5849, 3.4.1.3.1).
  private static func form(_ request: HTTPRequest, _ body: Body?) async throws -> [QueryItem] {
    let type = request.headerFields[.contentType] ?? body?.mediaType
    guard let body, type.flatMap(MediaType.init)?.essence == "application/x-www-form-urlencoded" else { return [] }
    guard body.isReplayable else {
      throw InvalidRequestError("a form is signed with its content; give a body that can be read twice")
    }
    let bytes = try await body.open().collect(limit: bodyLimit)
    return [QueryItem](queryString: String(decoding: bytes, as: UTF8.self))
  }
}

extension OAuth1Credential: CustomReflectable {
  /// What `dump` shows: no secrets, and no nonce.
  public var customMirror: Mirror { Mirror(self, children: ["consumerKey": consumer.key]) }
}
