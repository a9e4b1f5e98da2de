import HubHTTP

/// The parts of a multipart body (RFC 7578; RFC 2046, 5.1), which can be put together again as they were.
struct MultipartContent {
  struct Part: Equatable {
    /// Name and file name, and the media type as written.
    let name: String
    let fileName: String?
    let mediaType: String?
    var content: [UInt8]
    fileprivate let head: [UInt8]

    /// Whether both say the same; the spelling of the head does not count.
    static func == (left: Part, right: Part) -> Bool {
      left.name == right.name && left.fileName == right.fileName && left.content == right.content
        && left.mediaType.flatMap(MediaType.init) == right.mediaType.flatMap(MediaType.init)
    }
  }

  var parts: [Part]
  private let delimiter: [UInt8]
  private let preamble: [UInt8]
  private let ending: [UInt8]
  private static let blankLine = Array("\r\n\r\n".utf8)

  /// The parts of a body, nil when it is no whole multipart form.
  init?(_ bytes: [UInt8], type: MediaType) {
    guard type.essence.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty else {
      return nil
    }
    delimiter = Array("\r\n--\(boundary)".utf8)
    let body = Array("\r\n".utf8) + bytes
    let marks = body.places(of: delimiter)
    guard let first = marks.first, let last = marks.last, marks.count > 1 else { return nil }
    preamble = Array(body[..<first])
    ending = Array(body[(last + delimiter.count)...])
    guard ending.starts(with: Array("--".utf8)) else { return nil }
    parts = []
    for (start, end) in zip(marks, marks.dropFirst()) {
      let piece = Array(body[(start + delimiter.count)..<end])
      guard let part = Self.part(piece) else { return nil }
      parts.append(part)
    }
  }

  /// The body.
  var bytes: [UInt8] {
    var all = preamble
    for part in parts { all += delimiter + part.head + part.content }
    return Array((all + delimiter + ending).dropFirst(2))
  }

  private static func part(_ piece: [UInt8]) -> Part? {
    guard piece.starts(with: Array("\r\n".utf8)), let blank = piece.places(of: blankLine).first else { return nil }
    var disposition = ""
    var type: String?
    for line in String(decoding: piece[..<blank], as: UTF8.self).split(separator: "\r\n") {
      let pair = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      guard pair.count == 2 else { return nil }
      switch pair[0].lowercased() {
      case "content-disposition": disposition = String(pair[1])
      case "content-type": type = String(pair[1])
      default: break
      }
    }
    guard let name = parameter("name", of: disposition) else { return nil }
    let start = blank + blankLine.count
    return Part(
      name: name, fileName: parameter("filename", of: disposition), mediaType: type, content: Array(piece[start...]),
      head: Array(piece[..<start]))
  }

  /// A parameter, quoted or not; quotes within it are written in two ways.
  static func parameter(_ name: String, of disposition: String) -> String? {
    var text = disposition.replacing("\\\"", with: "%22")[...]
    while let semicolon = text.firstIndex(of: ";") {
      text = text[text.index(after: semicolon)...].drop(while: \.isWhitespace)
      let key = text.prefix { $0 != "=" && $0 != ";" }
      text = text.dropFirst(key.count)
      guard text.first == "=" else { continue }
      text = text.dropFirst().drop(while: \.isWhitespace)
      let isQuoted = text.first == "\""
      if isQuoted { text = text.dropFirst() }
      let value = text.prefix { isQuoted ? $0 != "\"" : $0 != ";" }
      text = text.dropFirst(value.count)
      guard key.lowercased().trimmingSpaces == name else { continue }
      return (isQuoted ? String(value) : String(value).trimmingSpaces).replacing("%22", with: "\"")
    }
    return nil
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension [UInt8] {
  /// Where a pattern begins, from the left and without overlaps.
  func places(of pattern: [UInt8]) -> [Int] {
    guard let first = pattern.first else { return [] }
    var found: [Int] = []
    var position = 0
    while position + pattern.count <= count {
      if self[position] == first, self[position...].starts(with: pattern) {
        found.append(position)
        position += pattern.count
      } else {
        position += 1
      }
    }
    return found
  }
}
