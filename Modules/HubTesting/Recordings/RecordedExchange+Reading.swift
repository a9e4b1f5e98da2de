#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubJSON

extension RecordedExchange {
  init(_ entry: HTTPArchive.Entry) throws {
    guard let method = HTTPRequest.Method(rawValue: entry.request.method), let url = URLText(entry.request.url) else {
      throw Unreadable(description: "the method or the URL is not valid")
    }
    let path = url.path + (url.query.map { "?\($0)" } ?? "")
    self.init(
      startedAt: entry.startedDateTime,
      duration: .microseconds(Int64(exactly: ((entry.time ?? 0) * 1000).rounded()) ?? 0),
      request: HTTPRequest(
        method: method, scheme: url.scheme, authority: url.authority, path: path,
        headerFields: Self.fields(entry.request.headers)),
      requestBody: try Self.body(of: entry.request),
      response: HTTPResponse(
        status: HTTPResponse.Status(code: entry.response.status), headerFields: Self.fields(entry.response.headers)),
      responseBody: try Self.bytes(entry.response.content?.text, entry.response.content?.encoding))
  }

  private struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// Names that are no tokens (HTTP/2's `:path`) are left out: they say nothing that the request does not.
  private static func fields(_ headers: [HTTPArchive.NamedValue]?) -> HTTPFields {
    HTTPFields(
      (headers ?? []).compactMap { header in
        HTTPField.Name(header.name).map { HTTPField(name: $0, value: header.value) }
      })
  }

  private static func body(of request: HTTPArchive.Request) throws -> [UInt8]? {
    guard let data = request.postData else { return nil }
    let named = request.headers?.first { $0.name.lowercased() == "content-type" }?.value
    let type = MediaType(data.mimeType ?? "") ?? named.flatMap(MediaType.init)
    guard let text = data.text ?? form(data.params, type) else { return zeros(request) ?? [] }
    if text.isEmpty, let zeros = zeros(request) { return zeros }
    guard type?.essence.hasPrefix("multipart/") ?? false, data.encoding == nil else {
      return try bytes(text, data.encoding)
    }
    // A character is a byte, unless the size says that the bytes were read as UTF-8.
    let length = request.headers?.first { $0.name.lowercased() == "content-length" }?.value
    let size = request.bodySize.flatMap { $0 < 0 ? nil : $0 } ?? length.flatMap { Int($0) }
    if size == text.utf8.count { return Array(text.utf8) }
    return try text.unicodeScalars.map { scalar in
      guard scalar.value < 256 else { throw Unreadable(description: "a multipart body is not ISO-8859-1") }
      return UInt8(scalar.value)
    }
  }

  /// A body of which only the length is recorded.
  private static func zeros(_ request: HTTPArchive.Request) -> [UInt8]? {
    request.bodySize.flatMap { $0 > 0 ? [UInt8](repeating: 0, count: $0) : nil }
  }

  /// The text of a form that is recorded by its fields alone, nil when they are of another form.
  private static func form(_ parameters: [HTTPArchive.Parameter]?, _ type: MediaType?) -> String? {
    guard let parameters, !parameters.isEmpty, type?.essence == "application/x-www-form-urlencoded" else { return nil }
    return parameters.map { QueryItem($0.name, $0.value ?? "") }.queryString
  }

  private static func bytes(_ text: String?, _ encoding: String?) throws -> [UInt8] {
    guard encoding == "base64" else { return Array((text ?? "").utf8) }
    guard let data = Data(base64Encoded: text ?? "") else { throw Unreadable(description: "a body is no base64") }
    return Array(data)
  }
}
