/// A body of `multipart/form-data` (RFC 7578).
struct MultipartBody: Sendable {
  struct File: Sendable {
    /// The file name as the Hub reads it: every byte is a character.
    let name: String
    let bytes: [UInt8]
  }

  /// The parts that are files, in their order.
  let files: [File]

  /// - Returns: nil when the body ends inside a part.
  init?(_ body: [UInt8], boundary: String) {
    let delimiter = Array("--\(boundary)".utf8)
    guard var position = Self.find(delimiter, in: body, from: 0) else { return nil }
    position += delimiter.count
    var files: [File] = []
    while !body[position...].starts(with: Array("--".utf8)) {
      guard let lineEnd = Self.find([13, 10], in: body, from: position),
        let headEnd = Self.find([13, 10, 13, 10], in: body, from: lineEnd),
        let end = Self.find([13, 10] + delimiter, in: body, from: headEnd + 2)
      else { return nil }
      let head = String(String.UnicodeScalarView(body[lineEnd..<headEnd].map { Unicode.Scalar($0) }))
      // The line end before the delimiter can be that of the head, where the part is empty.
      let content = headEnd + 4 <= end ? Array(body[(headEnd + 4)..<end]) : []
      if let name = Self.fileName(in: head) { files.append(File(name: name, bytes: content)) }
      position = end + 2 + delimiter.count
    }
    self.files = files
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

  private static func fileName(in head: String) -> String? {
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
      guard let start = line.firstRange(of: "filename=") else { return nil }
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
