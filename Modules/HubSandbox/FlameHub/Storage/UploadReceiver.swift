import HubServer

/// Takes the form of an upload as it arrives, and keeps its files.
struct UploadReceiver: Sendable {
  struct File: Sendable {
    /// The file name, every byte as a character.
    let name: String
    let content: StoredContent
  }

  private struct Part {
    let name: String
    var writer: StoredContentWriter
  }

  private let folder: String?
  private var scanner: MultipartScanner
  private var room: Int
  private var part: Part?
  private var files: [File] = []

  /// - Parameters:
  ///   - upload: The upload.
  ///   - folder: Where files are made, nil for the system's folder for temporary ones.
  init(_ upload: AdmittedUpload, folder: String?) {
    self.folder = folder
    scanner = MultipartScanner(boundary: upload.boundary)
    room = upload.room ?? .max
  }

  /// Takes the next bytes of the body.
  mutating func take(_ bytes: [UInt8]) throws(HubFailure) {
    scanner.append(bytes)
    while let event = try next() {
      switch event {
      case .part(let head):
        // A part without a file name is passed over.
        part = MultipartHead(head).fileName.map { Part(name: $0, writer: StoredContentWriter(folder: folder)) }
      case .content(let bytes): try keep(bytes)
      case .end:
        if let part { files.append(File(name: part.name, content: part.writer.content)) }
        part = nil
      }
    }
  }

  /// The files, in the order of their parts, once the whole body was taken.
  func finished() throws(HubFailure) -> [File] {
    guard scanner.isFinished else { throw .inside("Unexpected end of form") }
    return files
  }

  private mutating func next() throws(HubFailure) -> MultipartScanner.Event? {
    do {
      return try scanner.next()
    } catch {
      throw .inside("Malformed part header")
    }
  }

  private mutating func keep(_ bytes: [UInt8]) throws(HubFailure) {
    guard part != nil else { return }
    guard bytes.count <= room else { throw .storageFull }
    room -= bytes.count
    do {
      try part?.writer.append(bytes)
    } catch {
      throw error.isStorageFull ? .storageFull : .inside("An internal error occurred.")
    }
  }
}
