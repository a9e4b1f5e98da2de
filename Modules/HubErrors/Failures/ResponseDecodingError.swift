public import HubHTTP

/// A successful answer does not hold what the operation promises.
public struct ResponseDecodingError: Error, Hashable {
  /// What is wrong with the answer.
  public enum Problem: Hashable, Sendable {
    /// The body is empty although a value was expected.
    case emptyBody
    /// The body is of another kind than JSON: the media type as sent.
    case unexpectedContentType(String)
    /// The body is no JSON: where and why.
    case malformedJSON(String)
    /// The JSON does not fit the model: the coding path and what was expected there.
    case model(path: String, reason: String)
  }

  /// What is wrong.
  public var problem: Problem

  /// The operation, such as `core.nodes.get`.
  public var operation: String

  /// Method and URL without secrets.
  public var request: String

  /// The head of the answer.
  public var response: HTTPResponse

  /// The body, for the caller to look at; it is in no description, since it may hold secrets.
  public var body: [UInt8]

  /// A failure to decode.
  public init(_ problem: Problem, operation: String, request: String, response: HTTPResponse, body: [UInt8]) {
    self.problem = problem
    self.operation = operation
    self.request = request
    self.response = response
    self.body = body
  }
}

extension ResponseDecodingError: CustomStringConvertible, CustomReflectable {
  /// What is wrong with the answer, and what to do about it.
  public var description: String {
    let what =
      switch problem {
      case .emptyBody: "the body is empty"
      case .unexpectedContentType(let type):
        "the body is \(type), not JSON: a portal or a proxy may have answered in the server's place"
      case .malformedJSON(let reason): "the body is no valid JSON (\(reason))"
      case .model(let path, let reason): "\(path.isEmpty ? "the document" : "'\(path)'") is not as expected: \(reason)"
      }
    let id = response.headerFields[.requestID].map { ", request id \($0)" } ?? ""
    return "\(operation): \(what) (\(request), status \(response.status)\(id))"
  }

  /// What `dump` prints: no body.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
