import HubHTTP
import HubJSON
import HubTransport

extension Redaction {
  /// What the Hub's answers hide beyond the usual: columns of the user table that it lets slip (wire page, section 4.1).
  static let flame: Redaction = {
    var redaction = Redaction.standard
    redaction.memberNames.formUnion(["resethash", "activatehash"])
    return redaction
  }()
}

/// A value as JSON, without secrets.
func shownAsJSON(_ value: some Encodable) -> String {
  (try? HubJSONEncoder().encodeValue(value).redacted(.flame).description) ?? "\(type(of: value))"
}
