import HubHTTP

/// The parameters of a request to an endpoint of OAuth 2; of those that come twice the last one counts.
struct OAuth2Parameters: Sendable {
  private let items: [QueryItem]

  init(_ items: [QueryItem]) { self.items = items }

  /// A parameter's value, nil when it is not there.
  subscript(name: String) -> String? { items.last { $0.name == name }?.value }

  /// The value of a parameter that counts as missing when it is empty.
  func filled(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The first of these parameters that comes twice.
  func duplicate(of names: [String]) -> String? {
    names.first { name in items.count { $0.name == name } > 1 }
  }
}
