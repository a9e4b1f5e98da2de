import HubErrors
import HubJSON

/// A file of recorded HTTP traffic: HAR 1.2, which browsers, proxies and HTTP tools write.
public struct HTTPArchive: Sendable {
  /// The exchanges in the file's order.
  public let exchanges: [RecordedExchange]

  /// What the file says about itself in `log._hubkit`, nil when it does not.
  public let metadata: RecordingMetadata?

  /// Reads a file.
  ///
  /// - Parameter bytes: The file's content.
  /// - Throws: `JSONSyntaxError`, `DecodingError`, or ``MalformedArchive`` with the index of the entry.
  public init(parsing bytes: [UInt8]) throws {
    let file = try HubJSONDecoder().decode(File.self, from: bytes)
    metadata = file.log._hubkit.map(RecordingMetadata.init)
    exchanges = try file.log.entries.enumerated().map { index, entry in
      do {
        return try RecordedExchange(entry)
      } catch {
        throw MalformedArchive(entry: index, reason: "\(error)")
      }
    }
  }
}

extension HTTPArchive {
  struct File: Decodable {
    var log: Log
  }

  struct Log: Decodable {
    var entries: [Entry]
    var _hubkit: JSONObject?
  }

  struct Entry: Decodable {
    var startedDateTime: Timestamp
    var request: Request
    var response: Response
  }

  struct NamedValue: Decodable {
    var name: String
    var value: String
  }

  struct Request: Decodable {
    var method: String
    var url: String
    var headers: [NamedValue]
    var postData: PostData?
    var bodySize: Int?
  }

  struct PostData: Decodable {
    var mimeType: String
    var text: String?
    var encoding: String?
  }

  struct Response: Decodable {
    var status: Int
    var headers: [NamedValue]
    var content: Content
  }

  struct Content: Decodable {
    var mimeType: String?
    var text: String?
    var encoding: String?
    var size: Int?
  }
}
