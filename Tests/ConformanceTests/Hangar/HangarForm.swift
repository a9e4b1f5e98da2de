import Hangar
import HubTesting

/// Requests in the form in which two are compared: what the server reads alike is alike.
enum HangarForm {
  static func of(_ request: HTTPRequest, body: [UInt8]?, _ match: EndpointRouter.Match) -> SentRequest {
    var form = SentRequest(request, body: body)
    form.authorization = request.headerFields[.authorization].map { HangarRecordedCredential($0)?.comparable ?? $0 }
    form.fields[.accept] = accepted(request, match.endpoint) ?? own(match.endpoint)
    // Several permissions may stand in one parameter, parted by commas (wire page, section 2.1).
    if let permissions = form.query["permissions"] {
      form.query["permissions"] = permissions.flatMap {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    // Statistics are those of the days of the two instants, in UTC (wire page, section 7.3).
    for name in ["fromDate", "toDate"] {
      form.query[name] = form.query[name]?.map { HangarInstant.day(of: $0)?.description ?? $0 }
    }
    // Hashes are found in whichever letters (wire page, section 7.3).
    if match.endpoint.name == "projects.withFile", let hash = form.path.popLast() {
      form.path.append(hash.lowercased())
    }
    return form
  }

  /// The form that a request asks for, nil when it is the operation's own or leaves it to the server.
  static func accepted(_ request: HTTPRequest, _ endpoint: Endpoint) -> String? {
    let values = request.headerFields[values: .accept].map { $0.lowercased().replacing(" ", with: "") }
    guard !values.isEmpty, values != ["*/*"] else { return nil }
    let text = values.joined(separator: ",")
    return text == own(endpoint) ? nil : text
  }

  /// What the wire page says to ask an operation for (section 0.1).
  private static func own(_ endpoint: Endpoint) -> String {
    switch endpoint.name {
    case "versions.latest", "versions.latestRelease", "pages.main", "pages.get":
      "text/plain;charset=utf-8,application/json;q=0.9"
    case "versions.download", "versions.downloadByNumber": "*/*"
    default: "application/json"
    }
  }
}
