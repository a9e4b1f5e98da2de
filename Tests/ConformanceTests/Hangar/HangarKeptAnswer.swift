import Hangar
import HubTesting

/// The answer that a client holds which asks whether it still holds.
struct HangarKeptAnswer {
  let response: ReceivedResponse

  /// The answer to an earlier request of the recording; where it has none, one of which only the tag is known.
  ///
  /// Nil for a request without a condition, and for one whose condition callers put themselves: files are not kept, and a
  /// client that keeps an answer names one tag.
  init?(to call: HangarRecordedCall, among exchanges: [RecordedExchange]) {
    let request = call.exchange.request
    let isFile = ["versions.download", "versions.downloadByNumber"].contains(call.match.endpoint.name)
    guard !isFile, let tag = request.headerFields[.ifNoneMatch],
      tag.hasSuffix("\""), tag.filter({ $0 == "\"" }).count == 2, !request.headerFields.contains(.range)
    else { return nil }
    // Whoever stands between may have weakened the tag (wire page, section 2.2).
    let opaque = tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
    let earlier = exchanges.last {
      $0.startedAt < call.exchange.startedAt && $0.request.method == .get && $0.request.path == request.path
        && $0.response.status == .ok && $0.response.headerFields[.eTag] == opaque
    }
    var head = earlier?.response ?? HTTPResponse(status: .ok)
    head.headerFields[.eTag] = tag
    response = ReceivedResponse(head: head, body: BodyChunks(earlier?.responseBody ?? []))
  }
}
