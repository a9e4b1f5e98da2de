import HubHTTP
import HubJSON
import HubTransport
import Synchronization

@testable import HubSandbox

/// Randomness that lets a server issue the tokens that were recorded, so that what was signed with them stays as it is.
final class RecordedTokens: RandomSource {
  private let coming = Mutex<[String]>([])
  private let rest = TestRandom()

  func bytes(_ count: Int) -> [UInt8] {
    let next = coming.withLock { coming in coming.isEmpty ? nil : coming.removeFirst() }
    guard let next, next.utf8.count == count else { return rest.bytes(count) }
    return next.utf8.map { byte in OAuthKey.alphabet.firstIndex(of: byte).map(UInt8.init) ?? 0 }
  }

  /// Takes the tokens from the answer that comes next, in the order in which they are made.
  func expect(_ response: JSONValue) {
    let text = response["content"]?["text"]?.stringValue ?? ""
    let location = (response["headers"]?.arrayValue ?? []).first { $0["name"] == "Location" }?["value"]?.stringValue
    var items = [QueryItem](queryString: text)
    for part in (location ?? "").split(whereSeparator: { "?#".contains($0) }) {
      items += [QueryItem](queryString: part)
    }
    if let json = try? JSONValue(parsing: Array(text.utf8)) {
      items += ["access_token", "refresh_token"].compactMap { name in
        json[name]?.stringValue.map { QueryItem(name, $0) }
      }
    }
    let isAnswer = items.contains { $0.name == "oauth_verifier" }
    let names =
      isAnswer
      ? ["oauth_verifier"] : ["oauth_token", "oauth_token_secret", "code", "access_token", "refresh_token"]
    coming.withLock { coming in
      coming = names.compactMap { name in items.first { $0.name == name }?.value }
    }
  }
}
