import HubHTTP

/// Reads answers of plain text: servers of the profile 2023.12 may send Latin-1, others UTF-8 (wire page, section 2.2).
enum HangarText {
  /// The answer is no text that can be read.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  static func decode(_ bytes: [UInt8], _ head: HTTPResponse) throws -> String {
    let type = head.headerFields[.contentType].flatMap(MediaType.init)
    if let type, type.essence != "text/plain" {
      throw Unreadable(
        description: "text was expected, not \(type.essence); check that the address is that of a Hangar server")
    }
    let charset = type?.parameters["charset"]?.lowercased() ?? "utf-8"
    switch charset {
    case "utf-8", "utf8", "us-ascii":
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Unreadable(description: "the text is not the UTF-8 that it says it is")
      }
      return text
    case "iso-8859-1", "latin1":
      return bytes.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
    default: throw Unreadable(description: "the charset '\(charset)' of the text is not known here")
    }
  }
}
