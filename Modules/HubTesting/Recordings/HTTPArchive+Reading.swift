import HubErrors
import HubJSON

extension HTTPArchive {
  /// Reads a file.
  ///
  /// Of an entry only what ``RecordedExchange`` has is read; timings, pages and cache states are passed over.
  ///
  /// - Parameter bytes: The file's content.
  /// - Throws: `JSONSyntaxError` for what is no JSON, such as a file that was cut off, `DecodingError` for JSON that is
  ///   no HAR, or ``MalformedArchive`` with the index of the entry, or for a format of `_hubkit` that is not known.
  public init(parsing bytes: [UInt8]) throws {
    let file = try HubJSONDecoder().decode(File.self, from: bytes)
    let metadata = file.log._hubkit.map(RecordingMetadata.init)
    if let format = metadata?.members["format"], format != .number(JSONNumber(RecordingMetadata.format)) {
      throw MalformedArchive(
        reason: "its _hubkit is not of format \(RecordingMetadata.format); a newer HubTesting may read it")
    }
    let exchanges = try file.log.entries.enumerated().map { index, entry in
      do {
        return try RecordedExchange(entry)
      } catch {
        throw MalformedArchive(entry: index, reason: "\(error)")
      }
    }
    self.init(exchanges, metadata: metadata)
  }

  struct File: Decodable {
    var log: Log
  }

  struct Log: Decodable {
    var entries: [Entry]
    var _hubkit: JSONObject?
  }

  struct Entry: Decodable {
    var startedDateTime: Timestamp
    var time: Double?
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
    var headers: [NamedValue]?
    var postData: PostData?
    var bodySize: Int?
  }

  struct PostData: Decodable {
    var mimeType: String?
    var text: String?
    var encoding: String?
    var params: [Parameter]?
  }

  struct Parameter: Decodable {
    var name: String
    var value: String?
  }

  struct Response: Decodable {
    var status: Int
    var headers: [NamedValue]?
    var content: Content?
  }

  struct Content: Decodable {
    var mimeType: String?
    var text: String?
    var encoding: String?
    var size: Int?
  }
}
