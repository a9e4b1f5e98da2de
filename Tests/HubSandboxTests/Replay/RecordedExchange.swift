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
  let status: Int
  let answerFields: HTTPFields
  let answer: [UInt8]

  var path: Substring { target.prefix { $0 != "?" } }

  init?(_ entry: JSONValue, index: Int) {
    guard let request = entry["request"], let response = entry["response"],
      let url = request["url"]?.stringValue.flatMap(URLText.init),
      let service = [7001: HubService.auth, 7002: .core, 7003: .storage][url.port ?? 0],
      let time = entry["startedDateTime"]?.stringValue.flatMap(Timestamp.init)
    else { return nil }
    self.index = index
    self.time = time
    self.service = service
    method = request["method"]?.stringValue ?? ""
    target = url.path + (url.query.map { "?\($0)" } ?? "")
    fields = Self.fields(request)
    body = request["postData"]?["text"]?.stringValue ?? ""
    status = response["status"]?.intValue.map(Int.init) ?? 0
    answerFields = Self.fields(response)
    let text = response["content"]?["text"]?.stringValue ?? ""
    let isBinary = response["content"]?["encoding"]?.stringValue == "base64"
    answer = isBinary ? Data(base64Encoded: text).map(Array.init) ?? [] : Array(text.utf8)
  }

  /// Whether the recording has the body's bytes as characters.
  var isMultipart: Bool { fields[.contentType]?.hasPrefix("multipart/") ?? false }

  private static func fields(_ message: JSONValue) -> HTTPFields {
    var fields = HTTPFields()
    for field in message["headers"]?.arrayValue ?? [] {
      guard let name = field["name"]?.stringValue.flatMap(HTTPField.Name.init) else { continue }
      fields.append(HTTPField(name: name, value: field["value"]?.stringValue ?? ""))
    }
    return fields
  }
}
