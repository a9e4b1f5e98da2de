import HubErrors
import HubHTTP
import HubJSON

/// A success without a body where a value is expected.
@_spi(Backend)
public struct EmptyBody: Error {
  /// An empty body.
  public init() {}
}

/// A success with a page for people where a value is expected, whatever its bytes are.
struct MarkupBody: Error {}

extension ResponseDecodingError {
  /// The failure that stems from what a decoder threw.
  init(describing error: any Error, operation: String, request: String, response: HTTPResponse, body: [UInt8]) {
    self.init(
      Self.problem(error, response), operation: operation, request: request, response: response, body: body)
  }

  private static func problem(_ error: any Error, _ response: HTTPResponse) -> Problem {
    switch error {
    case is EmptyBody:
      .emptyBody
    case is MarkupBody:
      .unexpectedContentType(response.headerFields[.contentType] ?? "")
    case let error as JSONSyntaxError:
      response.mediaType.map(\.isJSON) ?? true
        ? .malformedJSON("\(error)") : .unexpectedContentType(response.headerFields[.contentType] ?? "")
    case DecodingError.keyNotFound(let key, let context):
      .model(path: path(context.codingPath + [key]), reason: "the member is missing")
    case DecodingError.valueNotFound(_, let context):
      .model(path: path(context.codingPath), reason: "null stands where a value is required")
    case DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
      .model(path: path(context.codingPath), reason: context.debugDescription)
    default:
      .model(path: "", reason: "\(error)")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
