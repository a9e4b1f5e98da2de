public import HubHTTP
import HubJSON

/// A request as a curl command that can be pasted into a shell.
public enum CurlCommand {
  /// The command, without secrets unless they are asked for.
  ///
  /// Where a secret is hidden, the command says so by `Redaction.mark` in its place.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - body: Its body; one that is not text in memory is read from standard input by the command.
  ///   - redaction: What is hidden.
  /// - Returns: The command in one line.
  public static func text(_ request: HTTPRequest, body: Body?, redaction: Redaction = .standard) -> String {
    var words = ["curl"]
    if request.method == .head, body == nil {
      words.append("--head")
    } else if request.method != .get || body != nil {
      words += ["--request", quoted(request.method.rawValue)]
    }
    // curl would read brackets and braces as a list of addresses.
    if request.path.utf8.contains(where: "[]{}".utf8.contains) { words.append("--globoff") }
    words.append(quoted(request.redactedURL(redaction)))
    for field in request.headerFields {
      let value = redaction.shown(field)
      words += ["--header", quoted(value.isEmpty ? "\(field.name);" : "\(field.name): \(value)")]
    }
    if let body {
      // Without a type of ours, curl would add that of forms.
      if !request.headerFields.contains(.contentType) { words += ["--header", "Content-Type:"] }
      words += data(body, redaction)
    }
    return words.joined(separator: " ")
  }

  /// A request that uploads files of this machine as a multipart form, as a curl command; see `text(_:body:redaction:)`.
  ///
  /// - Parameters:
  ///   - request: The request, without the type of its body, which curl adds with the boundary.
  ///   - files: The path of each file, and the name that the server is told.
  ///   - redaction: What is hidden.
  /// - Returns: The command in one line.
  public static func text(
    _ request: HTTPRequest, files: [(path: String, name: String)], redaction: Redaction = .standard
  ) -> String {
    func part(_ text: String) -> String {
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    return files.enumerated().reduce(into: text(request, body: nil, redaction: redaction)) { line, file in
      let form = "file\(file.offset)=@\(part(file.element.path));filename=\(part(file.element.name))"
      line += " --form \(quoted(form))"
    }
  }

  /// Text in memory as it is (`--data-raw` gives no meaning to a leading `@`), anything else from standard input.
  private static func data(_ body: Body, _ redaction: Redaction) -> [String] {
    guard let bytes = body.bytes, let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      return ["--data-binary", "@-"]
    }
    return ["--data-raw", quoted(shown(text, bytes, body.mediaType.flatMap(MediaType.init), redaction))]
  }

  private static func shown(_ text: String, _ bytes: [UInt8], _ type: MediaType?, _ redaction: Redaction) -> String {
    if type?.essence == "application/x-www-form-urlencoded" {
      return String(redaction.shown(path: "?" + text).unicodeScalars.dropFirst())
    }
    guard type?.isJSON == true, !bytes.isEmpty else { return text }
    return (try? JSONValue(parsing: bytes))?.redacted(redaction).description ?? Redaction.mark
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
    // By scalars: a combining mark behind a quote makes one character of both, and the shell sees the quote.
    let escaped = word.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "'" { text += #"'\''"# } else { text.unicodeScalars.append(scalar) }
    }
    return "'\(escaped)'"
  }
}
