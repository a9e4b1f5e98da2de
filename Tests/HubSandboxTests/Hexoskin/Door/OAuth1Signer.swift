import HubCrypto
import HubHTTP

/// Signs requests by OAuth 1 with HMAC-SHA1, for a door that checks them.
struct OAuth1Signer {
  var key = "K"
  var secret = "S3cr3t"
  var token: String?
  var tokenSecret = ""
  var callback: String?
  var verifier: String?
  var realm: String?
  var time = DoorProbe.start
  var nonce = "1234567"
  /// Whether values of the query are encoded once only, as the vendor's Python client does.
  var deviates = false

  /// The `Authorization` field for a request.
  func field(_ method: String, _ target: String) throws -> String {
    var own = [
      QueryItem("oauth_consumer_key", key), QueryItem("oauth_nonce", nonce),
      QueryItem("oauth_timestamp", "\(time)"), QueryItem("oauth_signature_method", "HMAC-SHA1"),
    ]
    if let token { own.append(QueryItem("oauth_token", token)) }
    if let callback { own.append(QueryItem("oauth_callback", callback)) }
    if let verifier { own.append(QueryItem("oauth_verifier", verifier)) }
    let parts = target.split(separator: "?", maxSplits: 1)
    let query = parts.count > 1 ? [QueryItem](queryString: parts[1]) : []
    let encode = PercentEncoding.segment
    let pairs =
      own.map { "\($0.name)=\(encode($0.value))" }
      + query.map { "\($0.name)=\(deviates ? $0.value : encode($0.value))" }
    let base = [method, DoorProbe.origin + parts[0], pairs.sorted().joined(separator: "&")].map(encode)
    let code = try HMAC.authenticationCode(
      for: Array(base.joined(separator: "&").utf8), key: Array("\(encode(secret))&\(encode(tokenSecret))".utf8),
      using: .sha1)
    own.append(QueryItem("oauth_signature", Base64.encode(code)))
    let realm = realm.map { "realm=\"\($0)\"," } ?? ""
    return "OAuth " + realm + own.map { "\($0.name)=\"\(encode($0.value))\"" }.joined(separator: ",")
  }
}
