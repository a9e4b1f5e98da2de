import Hangar
import HubTesting
import Synchronization

/// Answers a client that makes one recorded call: with what was recorded, and with what the client needs to come to it.
final class HangarAnswers: Sendable {
  private let call: HangarRecordedCall
  private let token: String?
  private let kept: Mutex<ReceivedResponse?>

  /// Answers.
  ///
  /// - Parameters:
  ///   - call: The recorded request.
  ///   - kept: The answer to the same request before, nil where there was none.
  ///   - token: What the client's key gets.
  init(to call: HangarRecordedCall, kept: ReceivedResponse?, token: String?) {
    self.call = call
    self.token = token
    self.kept = Mutex(kept)
  }

  func answer(_ sent: StubTransport.Sent, _ match: EndpointRouter.Match?) throws -> ReceivedResponse {
    switch match?.endpoint.name {
    case call.match.endpoint.name:
      let earlier = kept.withLock { kept in
        defer { kept = nil }
        return kept
      }
      return earlier ?? ReceivedResponse(head: call.exchange.response, body: BodyChunks(call.exchange.responseBody))
    case "authenticate":
      let session: JSONValue = ["token": .string(token ?? ""), "expiresIn": 2_592_000]
      return .json(session.description)
    case "versions.get", "versions.getByNumber": return .json(version.description)
    default:
      // What a download asks for besides is not there, so that it goes on with what it was told.
      return .json(#"{"message":null,"messageArgs":[],"isHangarApiException":true}"#, status: .notFound)
    }
  }

  /// A version with a file for the platform that is asked for.
  private var version: JSONValue {
    let time = "2023-01-14T17:15:56Z"
    let hash = String(repeating: "0", count: 64)
    let file: JSONValue = ["name": "file.jar", "sizeBytes": 5, "sha256Hash": .string(hash)]
    let download: JSONValue = ["fileInfo": file, "externalUrl": nil, "downloadUrl": "https://cdn.example/file.jar"]
    var downloads = JSONObject()
    downloads[call.argument("platform")] = download
    return [
      "createdAt": .string(time), "name": .string(call.argument("name")), "visibility": "public", "description": "",
      "stats": ["totalDownloads": 0, "platformDownloads": [:]], "author": nil, "reviewState": "reviewed",
      "channel": ["createdAt": .string(time), "name": "Release", "description": nil, "color": "#06b6d4", "flags": []],
      "pinnedStatus": "NONE", "downloads": .object(downloads), "pluginDependencies": [:], "platformDependencies": [:],
      "platformDependenciesFormatted": [:],
    ]
  }
}
