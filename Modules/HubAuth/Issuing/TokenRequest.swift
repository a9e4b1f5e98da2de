public import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// A token request before it is encoded.
public struct TokenRequest: Sendable {
  /// How the parameters of a token request are written.
  public enum Encoding: Hashable, Sendable {
    /// `application/x-www-form-urlencoded`, as RFC 6749 has it.
    case form
    /// A JSON object of strings, which some services take.
    case json
  }

  /// The parameters, in the order sent.
  public var parameters: [TokenGrant.Parameter]

  /// Header fields of the request.
  public var headerFields = HTTPFields()

  /// Secrets that are not among the parameters, so that they can be hidden if the service repeats them.
  public var secrets: [Secret] = []

  /// A request with these parameters.
  public init(parameters: [TokenGrant.Parameter]) { self.parameters = parameters }

  var allSecrets: [Secret] { secrets + parameters.compactMap { $0.isSecret ? $0.value : nil } }

  func body(_ encoding: Encoding) -> Body {
    switch encoding {
    case .form:
      let pairs = parameters.map { "\(Self.formEncoded($0.name))=\(Self.formEncoded($0.value.exposed))" }
      return .bytes(Array(pairs.joined(separator: "&").utf8), mediaType: "application/x-www-form-urlencoded")
    case .json:
      let members = JSONObject(parameters.map { (key: $0.name, value: JSONValue.string($0.value.exposed)) })
      return .json(.object(members))
    }
  }

  /// A text as `application/x-www-form-urlencoded` has it: blanks become `+`.
  static func formEncoded(_ text: String) -> String {
    PercentEncoding.queryComponent(text).replacing("%20", with: "+")
  }
}
