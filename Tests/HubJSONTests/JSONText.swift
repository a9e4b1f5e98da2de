import HubJSON

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// What HubJSON encodes a model as.
func encoded(_ value: some Encodable) throws -> String {
  String(decoding: try HubJSONEncoder().encode(value), as: UTF8.self)
}

/// What HubJSON decodes a text as.
func decoded<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
  try HubJSONDecoder().decode(type, from: bytes(text))
}

/// The context of the error that decoding throws, and the error's case.
func decodingFailure<T: Decodable>(_ type: T.Type, _ text: String) -> (kind: String, path: String, message: String)? {
  do {
    _ = try decoded(type, text)
    return nil
  } catch let error as DecodingError {
    let (kind, context): (String, DecodingError.Context) =
      switch error {
      case .keyNotFound(let key, let context): ("keyNotFound \(key.stringValue)", context)
      case .valueNotFound(_, let context): ("valueNotFound", context)
      case .typeMismatch(_, let context): ("typeMismatch", context)
      case .dataCorrupted(let context): ("dataCorrupted", context)
      @unknown default: ("unknown", .init(codingPath: [], debugDescription: ""))
      }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    return (kind, path, context.debugDescription)
  } catch {
    return ("\(error)", "", "")
  }
}
