import HubHTTP

/// A strict reader of request heads (RFC 9112, 2 to 5): CRLF only, no folding, no blanks around names.
struct HeadParser: Sendable {
  let limits: ServerLimits

  init(limits: ServerLimits = ServerLimits()) {
    self.limits = limits
  }

  /// Reads a head that ends in an empty line, which `bytes` includes.
  func parse(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> RequestHead {
    var lines = LineReader(rest: bytes)
    let (method, target, version) = try requestLine(lines.next())
    var fields = HTTPFields()
    while true {
      let line = try lines.next()
      if line.isEmpty { break }
      guard fields.count < limits.fieldCount else { throw RequestRefusal(431, "too many header fields") }
      fields.append(try Self.field(line))
    }
    let hosts = fields[values: .host].count
    guard hosts == 1 || (hosts == 0 && version == .http10) else {
      throw RequestRefusal(.badRequest, "\(hosts) host fields")
    }
    return RequestHead(method: method, target: target, version: version, headerFields: fields)
  }

  private func requestLine(
    _ line: ArraySlice<UInt8>
  ) throws(RequestRefusal) -> (HTTPRequest.Method, String, HTTPVersion) {
    let parts = line.split(separator: ASCII.space, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw RequestRefusal(.badRequest, "malformed request line") }
    guard let method = HTTPRequest.Method(rawValue: String(decoding: parts[0], as: UTF8.self)) else {
      throw RequestRefusal(.badRequest, "malformed method")
    }
    guard parts[1].count <= limits.targetBytes else { throw RequestRefusal(414, "target too long") }
    guard !parts[1].isEmpty, parts[1].allSatisfy(ASCII.isTarget),
      let target = String(validating: parts[1], as: UTF8.self)
    else { throw RequestRefusal(.badRequest, "malformed target") }
    return (method, target, try Self.version(parts[2]))
  }

  private static func version(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> HTTPVersion {
    if bytes.elementsEqual("HTTP/1.1".utf8) { return .http11 }
    if bytes.elementsEqual("HTTP/1.0".utf8) { return .http10 }
    throw bytes.starts(with: "HTTP/".utf8)
      ? RequestRefusal(505, "unsupported version") : RequestRefusal(.badRequest, "malformed version")
  }

  /// Reads a line of a header or trailer section.
  static func field(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> HTTPField {
    guard let colon = line.firstIndex(of: ASCII.colon) else {
      throw RequestRefusal(.badRequest, "field without colon")
    }
    guard let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)) else {
      throw RequestRefusal(.badRequest, "malformed field name")
    }
    let value = line[line.index(after: colon)...]
    guard value.allSatisfy(ASCII.isFieldValue) else {
      throw RequestRefusal(.badRequest, "control byte in field value")
    }
    return HTTPField(name: name, value: text(of: value))
  }

  /// A value without blanks around it; what is no UTF-8 is read as Latin-1, so that no byte is lost.
  private static func text(of value: ArraySlice<UInt8>) -> String {
    guard let last = value.lastIndex(where: { !ASCII.isBlank($0) }) else { return "" }
    let trimmed = value[...last].drop(while: ASCII.isBlank)
    if let text = String(validating: trimmed, as: UTF8.self) { return text }
    var text = ""
    for byte in trimmed { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }
}
