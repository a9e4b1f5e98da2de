/// What the head of a part of `multipart/form-data` says (RFC 7578).
struct MultipartHead: Sendable {
  /// The field's name, every byte as a character.
  let field: String
  /// The file name, every byte as a character; nil for a part that is no file.
  let fileName: String?
  let type: String?

  init(_ bytes: [UInt8]) {
    let head = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    field = Self.parameter("name", in: head) ?? ""
    fileName = Self.parameter("filename", in: head)
    type = Self.type(in: head)
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
