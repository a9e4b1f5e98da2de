#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubJSON

extension RecordedExchange {
  /// Puts a body into `postData` or `content`: as text where it is some, in base64 otherwise.
  ///
  /// The text of a multipart form has a character for each byte to readers of HAR, so beyond ASCII that is base64, too.
  static func write(_ bytes: [UInt8], isMultipart: Bool, into members: inout JSONObject) {
    let isText = bytes.allSatisfy { byte in
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
      default: byte >= 0x80 && !isMultipart
      }
    }
    if isText, let text = String(validating: bytes, as: UTF8.self) {
      members["text"] = .string(text)
    } else {
      members["text"] = .string(Data(bytes).base64EncodedString())
      members["encoding"] = "base64"
    }
  }

  /// The fields of a form, which viewers list; the text is what counts.
  static func parameters(_ body: [UInt8], _ type: String) -> [JSONValue] {
    guard let type = MediaType(type) else { return [] }
    if type.essence == "application/x-www-form-urlencoded" {
      return [QueryItem](queryString: String(decoding: body, as: UTF8.self)).map {
        ["name": .string($0.name), "value": .string($0.value)]
      }
    }
    return MultipartContent(body, type: type)?.parts.map { part in
      var written: JSONObject = ["name": .string(part.name)]
      if let fileName = part.fileName {
        written["fileName"] = .string(fileName)
      } else {
        written["value"] = String(validating: part.content, as: UTF8.self).map(JSONValue.string)
      }
      written["contentType"] = part.mediaType.map(JSONValue.string)
      return .object(written)
    } ?? []
  }
}
