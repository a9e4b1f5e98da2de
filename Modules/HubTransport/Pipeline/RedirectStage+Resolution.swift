import HubHTTP

extension RedirectStage {
  /// The request that a `Location` leads to (RFC 3986, 5.2), nil when it is no plain http or https address.
  static func resolve(_ location: String, against request: HTTPRequest) -> HTTPRequest? {
    var target = request
    let reference = location.prefix { $0 != "#" }
    guard !reference.isEmpty else { return nil }
    if reference.hasPrefix("//") || reference.prefix(while: { $0 != "/" && $0 != "?" }).contains(":") {
      let text = reference.hasPrefix("//") ? "\(request.scheme):\(reference)" : String(reference)
      guard let url = URLText(text), url.userInfo == nil else { return nil }
      target.scheme = url.scheme
      target.authority = url.authority
      target.path = url.path + (url.query.map { "?\($0)" } ?? "")
    } else if reference.hasPrefix("/") {
      target.path = String(reference)
    } else {
      let base = request.path.prefix { $0 != "?" }
      let folder = reference.hasPrefix("?") ? base : base[...(base.lastIndex(of: "/") ?? base.startIndex)]
      target.path = String(folder + reference)
    }
    target.path = withoutDotSegments(target.path)
    return target.violation == nil ? target : nil
  }

  /// A path without `.` and `..` (RFC 3986, 5.2.4); the query stays as it is.
  private static func withoutDotSegments(_ path: String) -> String {
    let end = path.firstIndex(of: "?") ?? path.endIndex
    var kept: [Substring] = []
    let segments = path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for segment in segments {
      switch segment {
      case ".": break
      case "..": kept = kept.dropLast()
      default: kept.append(segment)
      }
    }
    if segments.last == "." || segments.last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/") + path[end...]
  }
}
