public import HubHTTP
import HubJSON

/// A request as a curl command that can be pasted into a shell.
public enum CurlCommand {
  /// The command, without secrets unless they are asked for.
  ///
  /// Where a secret is hidden, the command says so by ``Redaction/mark`` in its place.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - body: Its body; one that is not in memory is read from standard input by the command.
  ///   - redaction: What is hidden.
  public static func text(_ request: HTTPRequest, body: Body?, redaction: Redaction = .standard) -> String {
    var words = ["curl"]
    if request.method != .get || body != nil { words += ["--request", quoted(request.method.rawValue)] }
    words.append(quoted(request.redactedURL(redaction)))
    for field in request.headerFields {
      let value = redaction.shown(field)
      words += ["--header", quoted(value.isEmpty ? "\(field.name);" : "\(field.name): \(value)")]
    }
    if let body { words += ["--data-binary", data(body, redaction)] }
    return words.joined(separator: " ")
  }

  private static func data(_ body: Body, _ redaction: Redaction) -> String {
    guard let bytes = body.bytes, let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      return "@-"
    }
    let type = body.mediaType.flatMap(MediaType.init)
    if type?.essence == "application/x-www-form-urlencoded" {
      return quoted(String(redaction.shown(path: "?" + text).dropFirst()))
    }
    guard type?.isJSON == true else { return quoted(text.hasPrefix("@") ? "\n" + text : text) }
    guard let value = try? JSONValue(parsing: bytes) else { return quoted(Redaction.mark) }
    return quoted(value.redacted(redaction).description)
  }

  /// A word in single quotes, unless it needs none.
  private static func quoted(_ word: String) -> String {
    let isPlain: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_./:@%+=,".utf8.contains(byte)
      }
    }
    if !word.isEmpty, word.utf8.allSatisfy(isPlain) { return word }
    return "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
