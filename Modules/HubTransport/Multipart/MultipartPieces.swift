/// Walks through the parts of a form and gives their bytes one chunk after the other.
actor MultipartPieces {
  private let parts: [MultipartForm.Part]
  private let boundary: String
  private var index = 0
  private var content: BodyChunks?
  private var isClosed = false

  init(_ parts: [MultipartForm.Part], boundary: String) {
    self.parts = parts
    self.boundary = boundary
  }

  static func closing(_ boundary: String) -> [UInt8] { Array("--\(boundary)--\r\n".utf8) }

  func next() async throws -> [UInt8]? {
    if let content {
      if let chunk = try await content.nextChunk() { return chunk }
      self.content = nil
      index += 1
      return Array("\r\n".utf8)
    }
    guard index < parts.count else {
      guard !isClosed else { return nil }
      isClosed = true
      return Self.closing(boundary)
    }
    let part = parts[index]
    content = try await part.body.open()
    return part.head(boundary)
  }
}
