import HubHTTP

extension HangarState {
  /// Refuses paths and methods that the server's firewall refuses (wire page, 2.1).
  func look(at request: SandboxRequest) throws(HangarFailure) {
    if request.method == "TRACE" { throw .rejected(.trace) }
    guard Self.methods.contains(request.method) else { throw .rejected(.method) }
    let path = request.path.lowercased()
    if path.contains("%2f") || path.contains("%00") { throw .rejected(.encodedPath) }
    let segments = path.split(separator: "/").map { PercentEncoding.decode($0) }
    let isOdd =
      segments.contains { $0 == "." || $0 == ".." }
      || ["%25", "%3b", ";", "%5c", "\\"].contains { path.contains($0) && !(isCurrent && $0 == "%25") }
      || segments.contains { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
    if isOdd { throw .rejected(.path) }
  }

  private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

  /// Finds the route of a request as the framework does: by path, method, body and what the client accepts, and of
  /// several the most specific one, so that a path may lead elsewhere for another `Accept` (wire page, 2.3).
  func route(_ request: SandboxRequest, _ caller: HangarCaller?) throws(HangarFailure) -> HangarMatch {
    let fitting = patterns(for: request)
    guard let some = fitting.first else {
      throw .framework(404, "No endpoint \(request.method == "HEAD" ? "HEAD" : request.method) \(request.path).")
    }
    if request.method == "OPTIONS" { return some.match }
    let method = request.method == "HEAD" ? "GET" : request.method
    let ofMethod = fitting.filter { $0.pattern.method == method }
    guard let first = ofMethod.first else {
      throw .framework(
        405, "Method '\(request.method)' is not supported.", .allow(allowed(by: fitting).joined(separator: ", ")))
    }
    if first.pattern.route.consumesJSON { try demandJSON(request) }
    guard let accept = HangarAccept(request.fields[.accept]) else {
      throw .empty(406, .accept(first.match.route.produces))
    }
    guard let chosen = ofMethod.first(where: { accept.accepts($0.pattern.route.produces) }) else {
      let types = first.match.route.produces
      throw .framework(406, "Acceptable representations: [\(types)].", .accept(types))
    }
    return chosen.match
  }

  private func patterns(for request: SandboxRequest) -> [(pattern: HangarPattern, match: HangarMatch)] {
    guard request.path.hasPrefix("\(Self.prefix)/") else { return [] }
    let path = request.path.dropFirst(Self.prefix.count + 1)
      .split(separator: "/", omittingEmptySubsequences: false).map { PercentEncoding.decode($0) }
    return HangarPattern.table(of: profile).compactMap { pattern in pattern.match(path).map { (pattern, $0) } }
      .sorted { $0.0.variableCount < $1.0.variableCount }
  }

  private func allowed(by fitting: [(pattern: HangarPattern, match: HangarMatch)]) -> [String] {
    let order = isCurrent ? ["GET", "POST", "DELETE"] : ["POST", "GET", "DELETE"]
    return order.filter { method in fitting.contains { $0.pattern.method == method } }
  }

  private func demandJSON(_ request: SandboxRequest) throws(HangarFailure) {
    let field = request.fields[.contentType]
    guard let type = field.flatMap(MediaType.init) else {
      let detail = field == nil ? "Content-Type 'null' is not supported." : "Could not parse Content-Type."
      throw .framework(415, detail, .accept("application/json"))
    }
    guard type.essence == "application/json" else {
      throw .framework(415, "Content-Type '\(field ?? "")' is not supported.", .accept("application/json"))
    }
  }

  /// Answers `OPTIONS` where no browser asks.
  func options(_ request: SandboxRequest) -> SandboxResponse {
    var response = SandboxResponse(status: 200, isChunked: false)
    let methods = allowed(by: patterns(for: request)).flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] }
    response.fields[.allow] = (methods + ["OPTIONS"]).joined(separator: ",")
    response.fields[.acceptPatch] = ""
    response.fields.append(contentsOf: .hangarApplication)
    return response
  }

  /// Keeps browsers from running an answer whose path looks like a file, as the framework does.
  func disarm(_ response: inout SandboxResponse, for request: SandboxRequest) {
    guard !response.body.isEmpty,
      let segment = request.path.split(separator: "/", omittingEmptySubsequences: false).last,
      let dot = segment.lastIndex(of: "."), !(300...399).contains(response.status)
    else { return }
    let ending = PercentEncoding.decode(segment[segment.index(after: dot)...]).lowercased()
    let harmless: Set = [
      "txt", "text", "yml", "properties", "csv", "json", "xml", "atom", "rss", "png", "jpe", "jpeg", "jpg", "gif",
      "wbmp", "bmp",
    ]
    if !harmless.contains(ending) { response.fields[.contentDisposition] = "inline;filename=f.txt" }
  }
}
