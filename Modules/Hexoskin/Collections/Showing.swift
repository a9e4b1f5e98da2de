import HubJSON
import HubTransport

/// A value as JSON, without secrets.
func shownAsJSON(_ value: some Encodable) -> String {
  (try? HubJSONEncoder().encodeValue(value).redacted().description) ?? "\(type(of: value))"
}
