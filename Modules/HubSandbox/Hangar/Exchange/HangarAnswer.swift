import HubHTTP
import HubJSON

/// What a handler answers.
enum HangarAnswer: Sendable {
  case json(JSONValue)
  /// A text, sent in the charset that was asked for.
  case text(String, status: Int = 200)
  case noContent
  case moved(to: String)
  case file(HangarFile)
}
