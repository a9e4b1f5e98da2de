/// What a server offers: its resources with their schemas, as it describes itself (wire page, section 4).
///
/// ```swift
/// let configuration = try await hexo.resourceConfiguration()
/// print(configuration)
/// print(configuration["range"]?.description ?? "no ranges")
/// ```
public struct HexoskinConfiguration: Hashable, Sendable {
  /// A resource that cannot be used, and why.
  public struct Omission: Hashable, Sendable, CustomStringConvertible {
    /// The name in the server's list.
    public var name: String
    /// Why it cannot be used.
    public var reason: String
    /// Whether another try may change that: such a configuration is not kept in a file.
    public var isPassing: Bool

    /// Name and reason.
    public var description: String { "\(name): \(reason)" }
  }

  /// The schemas by name.
  public var schemas: [String: HexoskinSchema]

  /// The resources that cannot be used. One whose schema cannot be had costs itself alone.
  public var omissions: [Omission]

  /// Why the cache of the configuration could not be read or written, nil when nothing went wrong; the server was asked
  /// instead, and will be next time.
  public var cacheProblem: String?

  init(schemas: [String: HexoskinSchema], omissions: [Omission] = [], cacheProblem: String? = nil) {
    self.schemas = schemas
    self.omissions = omissions
    self.cacheProblem = cacheProblem
  }

  /// The names of the resources, sorted.
  public var names: [String] { schemas.keys.sorted() }

  /// The schema of a resource, nil when there is none.
  public subscript(name: String) -> HexoskinSchema? { schemas[name] }

  /// The schema of a resource.
  ///
  /// - Parameter name: The name, such as `range`.
  /// - Returns: The schema.
  /// - Throws: ``HexoskinError/unknownResource(name:suggestion:reason:)`` with the known name that is nearest.
  public func schema(_ name: String) throws(HexoskinError) -> HexoskinSchema {
    if let schema = schemas[name] { return schema }
    let omission = omissions.first { $0.name == name }
    throw .unknownResource(
      name: name, suggestion: omission == nil ? suggestion(for: name) : nil, reason: omission?.reason)
  }

  /// The name that somebody probably meant: one with other letters, the plural of one, or one a slip or two away.
  private func suggestion(for name: String) -> String? {
    let wanted = name.lowercased()
    if let plain = names.first(where: { $0 == wanted || $0 + "s" == wanted }) { return plain }
    let near = names.map { (name: $0, distance: Self.distance(Array($0.utf8), Array(wanted.utf8))) }
    let best = near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    let length = wanted.utf8.count
    return best.flatMap { $0.distance <= min(max(2, length / 3), length - 1) ? $0.name : nil }
  }

  /// How many bytes must be added, left out or changed to make one text of the other.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (position, other) in second.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[position + 1]
        row[position + 1] = min(changed, row[position] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}

extension HexoskinConfiguration: CustomStringConvertible {
  /// The resources, a line each, and what cannot be used.
  public var description: String {
    let width = names.map(\.count).max() ?? 0
    var lines = names.compactMap { name -> String? in
      guard let schema = schemas[name] else { return nil }
      let padding = String(repeating: " ", count: width - name.count)
      let methods = [
        schema.allowedListHTTPMethods.isEmpty ? nil : "list \(schema.allowedListHTTPMethods.joined(separator: ", "))",
        schema.allowedDetailHTTPMethods.isEmpty
          ? nil : "detail \(schema.allowedDetailHTTPMethods.joined(separator: ", "))",
      ].compactMap(\.self)
      return "\(name)\(padding)  \(schema.listEndpoint)  \(methods.joined(separator: "; "))"
    }
    lines += omissions.map { "- \($0)" }
    if let cacheProblem { lines.append("- cache: \(cacheProblem)") }
    return lines.joined(separator: "\n")
  }
}
