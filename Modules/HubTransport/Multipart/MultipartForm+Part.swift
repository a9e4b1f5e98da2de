extension MultipartForm {
  /// One part of a form.
  public struct Part: Sendable {
    /// The name of the form's field.
    public var name: String

    /// The name of the file, nil when the part is no file.
    public var fileName: String?

    /// The content; its media type is sent as the part's.
    public var body: Body

    /// A part.
    public init(name: String, fileName: String? = nil, body: Body) {
      self.name = name
      self.fileName = fileName
      self.body = body
    }

    /// Everything before the content, the delimiter included.
    func head(_ boundary: String) -> [UInt8] {
      var text = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.escaped(name))\""
      if let fileName { text += "; filename=\"\(Self.escaped(fileName))\"" }
      if let type = body.mediaType { text += "\r\nContent-Type: \(type.filter { !$0.isNewline })" }
      return Array((text + "\r\n\r\n").utf8)
    }

    /// A name between quotes, as browsers write it (HTML, "multipart form data").
    private static func escaped(_ name: String) -> String {
      name.unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\"": text += "%22"
        case "\r": text += "%0D"
        case "\n": text += "%0A"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
