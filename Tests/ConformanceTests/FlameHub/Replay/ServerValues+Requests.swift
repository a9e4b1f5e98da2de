import HubCrypto
import HubHTTP

@testable import HubSandbox

extension ServerValues {
  /// The fields of a request with every known value replaced.
  func translated(_ fields: HTTPFields) -> HTTPFields {
    var fields = fields
    for name in [HTTPField.Name.ifNoneMatch, .cookie] { fields[name] = fields[name].map(translated) }
    fields[.authorization] = fields[.authorization].map { translatedBasic($0) ?? translated($0) }
    return fields
  }

  /// The body of a request with every known value replaced, unless it is no text: files go as they are.
  func translated(_ body: [UInt8], of type: String?) -> [UInt8] {
    guard !(type?.hasPrefix("multipart/") ?? false), let text = String(validating: body, as: UTF8.self) else {
      return body
    }
    return Array(translated(text).utf8)
  }

  /// The scheme Basic with ids and secrets replaced; nil for another scheme.
  private func translatedBasic(_ field: String) -> String? {
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic", let bytes = Base64.decode(parts[1]),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let ours = translated(text)
    return ours == text ? field : "\(parts[0]) \(Base64.encode(Array(ours.utf8)))"
  }
}
