import HubCrypto
import HubHTTP
import HubJSON

// Downloads: a redirect to where the file is, or the file (wire page, 11).
extension HangarState {
  func download(_ call: HangarCall) throws(HangarFailure) -> HangarAnswer {
    let text = call.match["platform"]
    guard let platform = HangarPlatform.named(text) else { throw .unconvertible("platform", text) }
    let (project, version) = try version(call)
    guard let file = version.file(for: platform) else { throw .notFound }
    if let address = file.externalURL { return .moved(to: address) }
    // The older server goes by what was typed, and so to where nothing is.
    let slug = isCurrent ? project.slug : call.match["slug"]
    if settings.hasCDN {
      let folder = isCurrent ? file.platforms.first ?? platform : platform
      return .moved(to: downloadURL(of: file, version, in: project, slug: slug, folder: folder))
    }
    guard slug == project.slug else { throw .badRequest("Couldn't find a file for version \(version.name)") }
    return .file(file)
  }

  /// Sends a file that lies with the server, or the part of it that is asked for.
  func serve(_ file: HangarFile, to request: SandboxRequest, in response: inout SandboxResponse) {
    response.fields[.contentDisposition] = "attachment; filename=\"\(file.name)\""
    response.fields[.contentType] = "application/java-archive"
    response.fields[.acceptRanges] = "bytes"
    response.body = file.bytes
    guard let range = Self.range(request.fields[.range], of: file.bytes.count) else { return }
    response.status = 206
    response.fields[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(file.bytes.count)"
    response.body = Array(file.bytes[range])
  }

  /// One range of bytes; nil for none and for several.
  private static func range(_ field: String?, of count: Int) -> ClosedRange<Int>? {
    guard let field, field.hasPrefix("bytes="), count > 0 else { return nil }
    let parts = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2 else { return nil }
    switch (parts[0], parts[1]) {
    case (let first?, let last?) where first <= last && first < count: return first...min(last, count - 1)
    case (let first?, nil) where first < count: return first...(count - 1)
    case (nil, let length?) where length > 0: return max(0, count - length)...(count - 1)
    default: return nil
    }
  }

  /// Answers a request to the stand-in for the content delivery network: files, and nothing else.
  func respondAtCDN(to request: SandboxRequest) -> SandboxResponse {
    var response = SandboxResponse(status: 404, isChunked: false)
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    guard ["GET", "HEAD"].contains(request.method) else {
      response.status = 405
      response.fields[.allow] = "GET, HEAD"
      return response
    }
    guard let file = file(at: request.path) else {
      response.fields[.contentType] = "application/xml"
      response.body = Array("<Error><Code>NoSuchKey</Code></Error>".utf8)
      return response
    }
    response.status = 200
    response.fields[.contentType] = "application/java-archive"
    response.fields[.acceptRanges] = "bytes"
    response.body = file.bytes
    guard let range = Self.range(request.fields[.range], of: file.bytes.count) else { return response }
    response.status = 206
    response.fields[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(file.bytes.count)"
    response.body = Array(file.bytes[range])
    return response
  }

  private func file(at path: Substring) -> HangarFile? {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).map { PercentEncoding.decode($0) }
    guard segments.count == 8, segments[1] == "plugins", segments[4] == "versions",
      let project = projects.first(where: { $0.owner == segments[2] && $0.slug == segments[3] }),
      let version = versions[project.id]?.first(where: { $0.name == segments[5] })
    else { return nil }
    return version.files.first {
      $0.externalURL == nil && $0.platforms.first == segments[6] && $0.name == segments[7]
    }
  }
}
