#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON

/// A vector of OAuth 1.0a: a request, and what its signature is made of.
struct OAuth1Vector: Decodable, Sendable, CustomStringConvertible {
  var id: String
  var method: String
  var url: String
  var formBody: String?
  var consumerKey: String
  var consumerSecret: String
  var token: String?
  var tokenSecret: String?
  var callback: String?
  var verifier: String?
  var realm: String?
  var nonce: String
  var timestamp: String
  var signatureMethod: String
  var includesVersion: Bool
  var baseStringURI: String
  var normalizedParameters: String
  var baseString: String
  var signingKey: String
  var signature: String
  var authorizationHeader: String
  var published: String?

  var description: String { id }
}

/// A file of vectors.
struct VectorFile: Decodable, Sendable {
  var count: Int?
  var vectors: [OAuth1Vector]

  private static var own: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/oauth1/vectors.json")
  }

  /// This target's own file.
  static func bundled() throws -> VectorFile { try read(own) }

  /// This target's own vectors, and those of every file of the same form in the folders that `HUBKIT_VECTORS` names.
  static let all: Result<[OAuth1Vector], any Error> = Result {
    try bundled().vectors + named().flatMap { try read($0).vectors }
  }

  /// A folder that was named, and holds no vectors.
  struct NothingFound: Error { var folder: String }

  private static func named() throws -> [URL] {
    let folders = (ProcessInfo.processInfo.environment["HUBKIT_VECTORS"] ?? "").split(separator: ":")
    return try folders.flatMap { folder in
      let url = URL(filePath: String(folder))
      let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path)
      let files = try paths.sorted().map { url.appending(path: $0) }.filter(hasVectors)
      guard !files.isEmpty else { throw NothingFound(folder: String(folder)) }
      return files
    }
  }

  /// Other JSON may lie beside it.
  private static func hasVectors(_ file: URL) throws -> Bool {
    if file.lastPathComponent == "vectors.json" { return true }
    guard file.pathExtension == "json" else { return false }
    let vectors = (try? JSONValue(parsing: Array(Data(contentsOf: file))))?["vectors"]?.arrayValue
    return vectors?.first?["baseStringURI"] != nil
  }

  private static func read(_ file: URL) throws -> VectorFile {
    try HubJSONDecoder().decode(VectorFile.self, from: Array(Data(contentsOf: file)))
  }
}
