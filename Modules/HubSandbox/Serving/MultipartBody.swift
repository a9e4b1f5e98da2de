/// A body of `multipart/form-data` (RFC 7578).
struct MultipartBody: Sendable {
  struct File: Sendable {
    /// The file name, every byte as a character.
    let name: String
    let bytes: [UInt8]
  }

  struct Part: Sendable {
    /// The field's name, every byte as a character.
    let field: String
    /// The file name, every byte as a character; nil for a part that is no file.
    let fileName: String?
    let type: String?
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The parts in their order.
  let parts: [Part]

  /// The parts that are files, in their order.
  var files: [File] {
    parts.compactMap { part in part.fileName.map { File(name: $0, bytes: part.bytes) } }
  }

  /// - Returns: nil when the body ends inside a part.
  init?(_ body: [UInt8], boundary: String) {
    let delimiter = Array("--\(boundary)".utf8)
    guard var position = Self.find(delimiter, in: body, from: 0) else { return nil }
    position += delimiter.count
    var parts: [Part] = []
    while !body[position...].starts(with: Array("--".utf8)) {
      guard let lineEnd = Self.find([13, 10], in: body, from: position),
        let headEnd = Self.find([13, 10, 13, 10], in: body, from: lineEnd),
        let end = Self.find([13, 10] + delimiter, in: body, from: headEnd + 2)
      else { return nil }
      let head = String(String.UnicodeScalarView(body[lineEnd..<headEnd].map { Unicode.Scalar($0) }))
      // The line end before the delimiter can be that of the head, where the part is empty.
      let content = headEnd + 4 <= end ? Array(body[(headEnd + 4)..<end]) : []
      parts.append(
        Part(
          field: Self.parameter("name", in: head) ?? "", fileName: Self.parameter("filename", in: head),
          type: Self.type(in: head), bytes: content))
      position = end + 2 + delimiter.count
    }
    self.parts = parts
  }

  private static func find(_ pattern: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, body.count >= pattern.count else { return nil }
    var position = start
    while position + pattern.count <= body.count {
      guard let next = body[position...(body.count - pattern.count)].firstIndex(of: first) else { return nil }
      if body[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
      position = next + 1
    }
    return nil
  }

  private static func type(in head: String) -> String? {
    let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-type:") }
    return line.map { $0.dropFirst("content-type:".count).trimmingWhitespace }
  }

  /// A parameter of the field that says what a part is.
  private static func parameter(_ parameter: String, in head: String) -> String? {
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
      guard let start = line.firstRange(of: "; \(parameter)=") ?? line.firstRange(of: ";\(parameter)=") else {
        return nil
      }
      let rest = line[start.upperBound...]
      guard rest.first == "\"" else { return String(rest.prefix { $0 != ";" && $0 != " " }) }
      var name = ""
      var isEscaped = false
      for character in rest.dropFirst() {
        if isEscaped || character != "\\" && character != "\"" {
          name.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          break
        }
      }
      return name
    }
    return nil
  }
}
