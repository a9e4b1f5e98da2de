import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// How Hexoskin says that something went wrong (wire page, sections 5.7 and 5.10).
enum HexoskinErrors {
  /// Reads the shapes of errors: those of OAuth, of its engine, of the frameworks around it, and of validation.
  static func read(_ body: JSONValue) -> BackendTraits.ErrorFacts {
    if let code = body["error"]?.stringValue {
      let description = body["error_description"]?.stringValue
      // Of OAuth the text is a code, of the engine a sentence.
      let isCode = description != nil || code.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) }
      return isCode
        ? BackendTraits.ErrorFacts(code: code, message: description)
        : BackendTraits.ErrorFacts(message: code)
    }
    for name in ["error_message", "errors", "error_description", "detail"] {
      guard let member = body[name], !member.isNull else { continue }
      return BackendTraits.ErrorFacts(message: text(member))
    }
    let faults = (body.objectValue?.values ?? []).flatMap(faults)
    return BackendTraits.ErrorFacts(message: faults.isEmpty ? nil : faults.joined(separator: "; "))
  }

  /// Whether an answer says that the object itself is not there: 404 without a body (wire page, section 5.7). An address
  /// that leads nowhere is answered with a page.
  static func saysAbsent(_ error: HubAPIError, _ endpoint: Endpoint) -> Bool {
    error.status == .notFound && error.operation == endpoint.name && error.body.isEmpty
  }

  /// What validation says of the fields of a resource: `{"name": ["This field is required."]}`.
  private static func faults(_ fields: JSONValue) -> [String] {
    (fields.objectValue.map { Array($0) } ?? []).compactMap { name, messages in
      let texts = messages.arrayValue?.compactMap(\.stringValue) ?? messages.stringValue.map { [$0] } ?? []
      return texts.isEmpty ? nil : "\(name): \(texts.joined(separator: " "))"
    }
  }

  private static func text(_ value: JSONValue) -> String {
    if let text = value.stringValue { return text }
    if let items = value.arrayValue { return items.map(text).joined(separator: "; ") }
    let faults = faults(value)
    return faults.isEmpty ? value.description : faults.joined(separator: "; ")
  }
}
