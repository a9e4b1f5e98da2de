import HubHTTP
import HubJSON

extension FlameHubState {
  /// `GET /bucket-files/{id}/stream`: the whole file, whatever range is asked for.
  func streamFile(_ key: String, _ request: SandboxRequest, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let file = try find(key, of: .bucketFiles, for: caller)
    if generation == .hub08 {
      // The bytes are plain, whatever the type says. The real server never answers for lost ones.
      guard let bytes = contents[file.id] else { throw .inside("The object was not found.") }
      return HubAnswer(
        status: 200, content: .stream(ContentStream(parts: [.stored(bytes)]), type: "application/gzip"), isTagged: false
      )
    }
    let name = file.text("name") ?? ""
    var stream = ContentStream(parts: [.stored(contents[file.id] ?? StoredContent())])
    var fields: HTTPFields = [.contentDisposition: Self.disposition(of: name)]
    if Self.accepts(gzip: request) {
      stream.isZipped = true
      fields[.contentEncoding] = "gzip"
    }
    let type = name.lowercased().hasSuffix(".txt") ? "text/plain; charset=utf-8" : "application/octet-stream"
    return HubAnswer(status: 200, content: .stream(stream, type: type), fields: fields, isTagged: false)
  }

  /// `GET /buckets/{idOrName}/stream`: all files as a tar archive.
  func streamBucket(_ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let bucket = try find(key, of: .buckets, for: caller)
    var archive = TarArchive()
    for file in records.all("bucket-files", where: "bucketId", is: .string(bucket.id)) {
      archive.add(file.text("path") ?? "", contents[file.id] ?? StoredContent(), modified: now.seconds)
    }
    return HubAnswer(
      status: 200, content: .stream(archive.finished, type: "application/x-tar"),
      fields: generation == .hub08 ? [:] : [.contentDisposition: Self.disposition(of: "\(bucket.id).tar")],
      isTagged: false)
  }

  private static func accepts(gzip request: SandboxRequest) -> Bool {
    (request.fields[.acceptEncoding] ?? "").lowercased().split(separator: ",").contains {
      $0.split(separator: ";").first?.trimmingWhitespace == "gzip"
    }
  }

  /// A name is quoted only where it is no token; what is not ASCII comes a second time, encoded (RFC 6266, 4.3).
  private static func disposition(of name: String) -> String {
    if !name.isEmpty, name.utf8.allSatisfy(isTokenByte) { return "attachment; filename=\(name)" }
    let plain = name.unicodeScalars.map { $0.isASCII ? String($0) : "?" }.joined()
    let quoted = plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    guard plain != name else { return "attachment; filename=\"\(quoted)\"" }
    return "attachment; filename=\"\(quoted)\"; filename*=UTF-8''\(PercentEncoding.segment(name))"
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
