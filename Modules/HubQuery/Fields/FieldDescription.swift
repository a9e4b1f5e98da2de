public import HubErrors

/// One row of a resource's field table.
public struct FieldDescription: Hashable, Sendable {
  /// What a field is good for.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Traits of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Lists can be filtered by it.
    public static let filterable = Traits(rawValue: 1)
    /// Lists can be sorted by it.
    public static let sortable = Traits(rawValue: 2)
    /// It is sent only when it is asked for.
    public static let optional = Traits(rawValue: 4)
    /// It can be given on creation.
    public static let creatable = Traits(rawValue: 8)
    /// It must be given on creation.
    public static let required = Traits(rawValue: 16)
    /// It can be changed.
    public static let updatable = Traits(rawValue: 32)
    /// It can be null.
    public static let nullable = Traits(rawValue: 64)
    /// It is never sent by the server.
    public static let writeOnly = Traits(rawValue: 128)
    /// Its values are secrets: they are read from files or prompts, and shown only when they are asked for.
    public static let secret = Traits(rawValue: 512)
    /// Servers accept it in a query, and do nothing with it.
    public static let undelivered = Traits(rawValue: 256)
  }

  /// The name on the wire.
  public let name: String

  /// What its values are.
  public let kind: FieldKind

  /// What it is good for.
  public let traits: Traits

  /// The name of the member in Swift, such as `realmID` for `realmId`; with `()` where the condition is a function of
  /// that name.
  public let memberName: String

  /// What is different in some generations of the server; in all others the row holds as it is.
  public let variants: [ServerGeneration: Variant]

  /// A row.
  ///
  /// - Parameters:
  ///   - name: The name on the wire.
  ///   - kind: What its values are.
  ///   - traits: What it is good for.
  ///   - memberName: The name of the member in Swift, nil where it follows from the one on the wire: `realmId` is
  ///     `realmID`.
  ///   - variants: What is different in some generations of the server.
  @_spi(Backend)
  public init(
    _ name: String, _ kind: FieldKind, _ traits: Traits = [], memberName: String? = nil,
    in variants: [ServerGeneration: Variant] = [:]
  ) {
    self.name = name
    self.kind = kind
    self.traits = traits
    self.memberName = memberName ?? Self.memberName(name)
    self.variants = variants
  }

  private static func memberName(_ name: String) -> String {
    for (ending, member) in [("Id", "ID"), ("Url", "URL"), ("Uri", "URI")] where name.hasSuffix(ending) {
      return name.dropLast(ending.count) + member
    }
    return name
  }
}
