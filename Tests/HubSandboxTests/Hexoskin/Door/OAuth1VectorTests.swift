import HubHTTP
import HubJSON
import Testing
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import HubSandbox

@Suite struct OAuth1VectorTests {
  /// What the reference implementation signs is accepted, and nothing else. Where a parameter of the query or of a form
  /// calls itself one of OAuth, too, a server refuses (RFC 5849, 3.5).
  @Test func everyVector() throws {
    let tests = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(tests)/HubAuthTests/Fixtures/oauth1/vectors.json"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let vectors = try #require(try JSONValue(parsing: Array(bytes))["vectors"]?.arrayValue)
    #expect(vectors.count == 242)
    for vector in vectors {
      let id = vector["id"]?.stringValue ?? ""
      let url = vector["url"]?.stringValue ?? ""
      var request = SandboxRequest(method: vector["method"]?.stringValue ?? "", target: url)
      request.fields[.authorization] = vector["authorizationHeader"]?.stringValue
      if let form = vector["formBody"]?.stringValue {
        request.fields[.contentType] = "application/x-www-form-urlencoded"
        request.body = Array(form.utf8)
      }
      let read = try? OAuth1Request(request, method: request.method, url: url)
      let others = [QueryItem](queryString: "\(request.query)&\(vector["formBody"]?.stringValue ?? "")")
      if others.contains(where: { $0.name.hasPrefix("oauth_") }) {
        #expect(read == nil)
        continue
      }
      let signed = try #require(read, "\(id) \(url)")
      let secret = vector["consumerSecret"]?.stringValue ?? ""
      let tokenSecret = vector["tokenSecret"]?.stringValue ?? ""
      #expect(signed.normalized == vector["normalizedParameters"]?.stringValue, "\(id)")
      #expect(signed.isSigned(secret: secret, tokenSecret: tokenSecret, leniently: false), "\(id)")
      #expect(!signed.isSigned(secret: secret + "x", tokenSecret: tokenSecret, leniently: true), "\(id)")
    }
  }

  /// The wire page's fourth vector (3.4), in both forms.
  @Test(arguments: [("Ek7kx8jtMPfcBbYErGkOhRjUnkg%3D", true), ("ZFN%2BKoP7uBItZ1qddR2e9jnnlHU%3D", false)])
  func bothForms(signature: String, isRight: Bool) throws {
    let url = "https://api.hexoskin.com/api/data/?record=37700&datatype__in=19%2C33"
    var request = SandboxRequest(method: "GET", target: url)
    request.fields[.authorization] =
      "OAuth oauth_token=\"atok\",oauth_consumer_key=\"K\",oauth_signature_method=\"HMAC-SHA1\","
      + "oauth_nonce=\"1234570\",oauth_timestamp=\"1400000003\",oauth_signature=\"\(signature)\""
    let signed = try OAuth1Request(request, method: "GET", url: url)
    #expect(signed.isSigned(secret: "S3cr3t", tokenSecret: "asec", leniently: false) == isRight)
    #expect(signed.isSigned(secret: "S3cr3t", tokenSecret: "asec", leniently: true))
  }
}
