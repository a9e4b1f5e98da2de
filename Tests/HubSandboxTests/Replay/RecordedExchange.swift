import HubHTTP
import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import HubSandbox

/// One entry of a recording.
struct RecordedExchange {
  let index: Int
  let time: Timestamp
  let service: HubService
  let method: String
  let target: String
  let fields: HTTPFields
  let body: String
  /// The body where the recording has its bytes and not its text.
  let bytes: [UInt8]?
  let status: Int
  let answerFields: HTTPFields
  let answer: [UInt8]

  var path: Substring { target.prefix { $0 != "?" } }

  /// - Parameters:
  ///   - entry: The entry as the recording has it.
  ///   - index: Its place.
  ///   - origins: What the URLs of each service begin with.
  ///   - mergesSlashes: Whether a gateway in front of the services did so.
  init?(_ entry: JSONValue, index: Int, origins: JSONValue, mergesSlashes: Bool) {
    guard let request = entry["request"], let response = entry["response"], let url = request["url"]?.stringValue,
      let service = HubService.allCases.first(where: { Self.rest(of: url, after: origins[$0.rawValue]) != nil }),
      let rest = Self.rest(of: url, after: origins[service.rawValue]),
      let time = entry["startedDateTime"]?.stringValue.flatMap(Timestamp.init)
    else { return nil }
    self.index = index
    self.time = time
    self.service = service
    method = request["method"]?.stringValue ?? ""
    target = mergesSlashes ? Self.mergingSlashes(rest) : rest
    fields = Self.fields(request)
    let sent = request["postData"]?["text"]?.stringValue ?? ""
    body = sent
    if request["postData"]?["encoding"]?.stringValue == "base64" {
      bytes = Data(base64Encoded: sent).map(Array.init)
    } else if fields[.contentType]?.hasPrefix("multipart/") ?? false {
      // A character of a multipart body is a byte, unless its size says that the bytes were read as UTF-8.
      let isText = request["bodySize"]?.intValue == Int64(sent.utf8.count)
      bytes = isText ? Array(sent.utf8) : sent.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    } else {
      bytes = nil
    }
    status = response["status"]?.intValue.map(Int.init) ?? 0
    answerFields = Self.fields(response)
    let text = response["content"]?["text"]?.stringValue ?? ""
    let isBinary = response["content"]?["encoding"]?.stringValue == "base64"
    answer = isBinary ? Data(base64Encoded: text).map(Array.init) ?? [] : Array(text.utf8)
  }

  /// What follows an origin in a URL, nil where the URL is of another one.
  private static func rest(of url: String, after origin: JSONValue?) -> String? {
    guard let origin = origin?.stringValue, url.hasPrefix(origin) else { return nil }
    let rest = url.dropFirst(origin.count)
    if rest.isEmpty { return "/" }
    return rest.first == "/" ? String(rest) : rest.first == "?" ? "/\(rest)" : nil
  }

  /// The target with one slash for several in its path.
  private static func mergingSlashes(_ target: String) -> String {
    let path = target.prefix { $0 != "?" }
    let segments = path.split(separator: "/", omittingEmptySubsequences: true)
    let end = path.last == "/" && !segments.isEmpty ? "/" : ""
    return "/" + segments.joined(separator: "/") + end + target[path.endIndex...]
  }

  private static func fields(_ message: JSONValue) -> HTTPFields {
    var fields = HTTPFields()
    for field in message["headers"]?.arrayValue ?? [] {
      guard let name = field["name"]?.stringValue.flatMap(HTTPField.Name.init) else { continue }
      fields.append(HTTPField(name: name, value: field["value"]?.stringValue ?? ""))
    }
    return fields
  }
}
