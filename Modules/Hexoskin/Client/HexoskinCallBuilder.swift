import HubErrors
@_spi(Backend) import HubHTTP
import HubJSON
import HubQuery
@_spi(Backend) import HubTransport

/// What every call is built with: the header fields that the server is sent with each, and where things stand.
struct HexoskinCallBuilder: Sendable {
  let paths: HexoskinPaths
  let ticksPerSecond: Int64
  /// The version of the API that is asked for, nil for the server's own.
  let apiVersion: String?

  /// A call.
  func call<Output>(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [], body: JSONValue? = nil,
    accept: String? = nil, decode: @escaping Call<Output>.Decode
  ) -> Call<Output> {
    // The type is said of every request, as the Python client does, of those without a body, too (wire page, section 1).
    var fields: HTTPFields = [.contentType: "application/json"]
    fields[.accept] = accept
    fields[.hexoAPIVersion] = apiVersion
    return Call(
      paths.endpoint(endpoint), arguments: arguments, query: query, headerFields: fields,
      body: body.map(Body.json), decode: decode)
  }

  /// A call that is answered with JSON.
  func json<Output: Decodable & Sendable>(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [], body: JSONValue? = nil
  ) -> Call<Output> {
    let plain = Call<Output>.json(endpoint, decoder: HubJSONDecoder())
    return call(endpoint, arguments: arguments, query: query, body: body, decode: plain.decode)
  }

  /// A call that is answered with JSON, or with nothing (wire page, section 5.2).
  func jsonIfAny<Output: Decodable & Sendable>(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [], body: JSONValue? = nil
  ) -> Call<Output?> {
    let plain = Call<Output>.json(endpoint, decoder: HubJSONDecoder())
    return call(endpoint, arguments: arguments, query: query, body: body) { head, bytes in
      bytes.isEmpty ? nil : try plain.decode(head, bytes)
    }
  }

  /// A call that is answered with the object that was made, or with the place where it is (wire page, section 5.7).
  func created<Object: Decodable & Sendable>(
    _ endpoint: Endpoint, arguments: [String: String] = [:], body: JSONValue
  ) -> Call<HexoskinCreated<Object>> {
    let plain = Call<Object>.json(endpoint, decoder: HubJSONDecoder())
    return call(endpoint, arguments: arguments, body: body) { [paths] head, bytes in
      guard bytes.isEmpty else { return .object(try plain.decode(head, bytes)) }
      guard let location = head.headerFields[.location], let path = paths.path(ofLocation: location) else {
        return .object(try plain.decode(head, bytes))
      }
      return .uri(path)
    }
  }

  /// A call of which nothing is read.
  func nothing(_ endpoint: Endpoint, arguments: [String: String] = [:]) -> Call<Void> {
    call(endpoint, arguments: arguments) { _, _ in }
  }

  /// The call of the list of resources.
  func index() -> Call<JSONObject> { json(HexoskinEndpoints.index) }

  /// The call of a schema; it is told its name and where its list is, which the server does not say.
  func schema(_ name: String, at path: String, list: String) -> Call<HexoskinSchema> {
    let endpoint = HexoskinEndpoints.at(path, HexoskinEndpoints.schema)
    let plain = Call<JSONObject>.json(endpoint, decoder: HubJSONDecoder())
    return call(endpoint) { head, bytes in
      var members = try plain.decode(head, bytes)
      members["name"] = .string(name)
      members["list_endpoint"] = .string(list)
      return try HubJSONDecoder().decode(HexoskinSchema.self, from: .object(members))
    }
  }
}

extension HTTPField.Name {
  /// `X-HexoAPIVersion`
  static let hexoAPIVersion = HTTPField.Name(constant: "X-HexoAPIVersion")
}
