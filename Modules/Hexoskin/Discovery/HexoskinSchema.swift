public import HubHTTP
public import HubJSON

/// What the server says of a resource: where it is, its methods, its fields, and how its list can be asked for (wire
/// page, section 4.2).
public struct HexoskinSchema: Codable, Hashable, Sendable, Identifiable {
  /// The name of the resource, such as `range`.
  public var name: String
  /// The path of its list, such as `/api/range/`.
  public var listEndpoint: String
  /// The methods of the list, in lower case.
  public var allowedListHTTPMethods: [String]
  /// The methods of its objects, in lower case.
  public var allowedDetailHTTPMethods: [String]
  /// The fields by name.
  public var fields: [String: HexoskinFieldSchema]
  /// Which conditions a list takes, by field.
  public var filtering: [String: HexoskinFiltering]?
  /// The fields that a list can be sorted by.
  public var ordering: [String]?
  /// How many objects a page has unless it is asked for otherwise.
  public var defaultLimit: Int?
  /// The media type of answers unless they are asked for otherwise.
  public var defaultFormat: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case name, listEndpoint = "list_endpoint", allowedListHTTPMethods = "allowed_list_http_methods"
    case allowedDetailHTTPMethods = "allowed_detail_http_methods", fields, filtering, ordering
    case defaultLimit = "default_limit", defaultFormat = "default_format", wire
  }

  /// The name.
  public var id: String { name }

  /// The methods of the list or of an object.
  public func methods(_ view: MethodNotAllowed.View) -> [HTTPRequest.Method] {
    (view == .list ? allowedListHTTPMethods : allowedDetailHTTPMethods)
      .compactMap { HTTPRequest.Method(rawValue: $0.uppercased()) }
  }

  /// Refuses a method that the resource does not have, before anything is sent.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - view: Whether the list or an object is asked.
  /// - Throws: ``MethodNotAllowed``.
  public func check(_ method: HTTPRequest.Method, _ view: MethodNotAllowed.View) throws(MethodNotAllowed) {
    let allowed = methods(view)
    guard allowed.contains(method) else { throw MethodNotAllowed(method, name, view, allowed: allowed) }
  }

  /// The names of the fields that link to one object each.
  public var links: [String] { fields.filter { $0.value.relatedType == "to_one" }.map(\.key).sorted() }
}

extension HexoskinSchema: CustomStringConvertible {
  /// Methods, fields, conditions and orders, a line each.
  public var description: String {
    var lines = [
      "\(name)  \(listEndpoint)",
      "  list    \(Self.joined(allowedListHTTPMethods))",
      "  detail  \(Self.joined(allowedDetailHTTPMethods))",
    ]
    let width = fields.keys.map(\.count).max() ?? 0
    for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
      let padding = String(repeating: " ", count: width - name.count)
      var line = "  field   \(name)\(padding)  \(field.summary)"
      if let filter = filtering?[name] { line += "; filters: \(filter)" }
      if ordering?.contains(name) == true { line += "; sorts" }
      lines.append(line)
    }
    // Conditions on what is no field of the objects.
    for (name, filter) in (filtering ?? [:]).sorted(by: { $0.key < $1.key }) where fields[name] == nil {
      lines.append("  filter  \(name): \(filter)")
    }
    return lines.joined(separator: "\n")
  }

  private static func joined(_ names: [String]) -> String { names.isEmpty ? "-" : names.joined(separator: ", ") }
}
