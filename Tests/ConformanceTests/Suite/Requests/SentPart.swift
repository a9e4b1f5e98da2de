import HubHTTP

/// A part of a multipart form.
struct SentPart: Equatable {
  var name: String
  var fileName: String?
  var type: String?
  var bytes: [UInt8]

  /// Everything but the content, for people.
  var summary: String { "\(fileName ?? "no file") of \(type ?? "no type"), \(bytes.count) bytes" }

  /// The parts of a body (RFC 7578; RFC 2046, 5.1), nil when it is none.
  static func parts(of bytes: [UInt8], type: MediaType) -> [SentPart]? {
    guard let boundary = type.parameters["boundary"], !boundary.isEmpty else { return nil }
    let lineBreak = Array("\r\n".utf8)
    let pieces = (lineBreak + bytes).split(
      separator: Array("\r\n--\(boundary)".utf8), omittingEmptySubsequences: false)
    guard pieces.count >= 2, let end = pieces.last, end.starts(with: Array("--".utf8)) else { return nil }
    var parts: [SentPart] = []
    for piece in pieces.dropFirst().dropLast() {
      guard piece.starts(with: lineBreak), let blank = piece.firstRange(of: Array("\r\n\r\n".utf8)),
        let part = SentPart(head: piece[..<blank.lowerBound], content: Array(piece[blank.upperBound...]))
      else { return nil }
      parts.append(part)
    }
    return parts
  }

  private init?(head: ArraySlice<UInt8>, content: [UInt8]) {
    var disposition = ""
    for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
      let pair = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      guard pair.count == 2 else { return nil }
      switch pair[0].lowercased() {
      case "content-disposition": disposition = String(pair[1])
      case "content-type": type = pair[1].lowercased()
      default: break
      }
    }
    guard let name = Self.parameter("name", of: disposition) else { return nil }
    self.name = name
    fileName = Self.parameter("filename", of: disposition)
    bytes = content
  }

  /// A quoted parameter; quotes within it are written in two ways.
  private static func parameter(_ name: String, of disposition: String) -> String? {
    let start = "; \(name)=\""
    let text = disposition.replacing("\\\"", with: "%22")
    guard let opening = text.firstRange(of: start) else { return nil }
    return String(text[opening.upperBound...].prefix { $0 != "\"" }).replacing("%22", with: "\"")
  }
}
