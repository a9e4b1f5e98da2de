/// A structure whose parameters are declared with ``Argument``, ``Option``, ``Flag`` and ``OptionGroup``.
///
/// Commands share parameters by having the same group:
///
///     struct Paging: ParameterGroup {
///       @Option("How many items a page has.", value: "count") var limit: Int = 50
///       @Flag("Read all pages.") var all: Bool
///     }
public protocol ParameterGroup: Sendable {
  /// A structure with nothing but its declarations; the values come from parsing.
  init()
}

extension ParameterGroup {
  /// The parameters that the structure declares, in the order of its properties.
  public static var parameters: [Parameter] {
    declarations(of: Self()).flatMap { $0.declaration.parameters(label: $0.label) }
  }

  /// The structure with the values of a command line.
  ///
  /// - Parameter values: What was parsed by the declarations of this structure.
  /// - Throws: `UsageError` when a value is missing or none of its property's type.
  public init(_ values: ParsedValues) throws(UsageError) {
    self.init()
    for (label, declaration) in Self.declarations(of: self) { try declaration.bind(label: label, to: values) }
  }

  private static func declarations(of group: Self) -> [(label: String, declaration: any ParameterDeclaration)] {
    Mirror(reflecting: group).children.compactMap { child in
      // The stored property behind `@Option var limit` is `_limit`.
      guard let label = child.label, let declaration = child.value as? any ParameterDeclaration else { return nil }
      return (label.hasPrefix("_") ? String(label.dropFirst()) : label, declaration)
    }
  }
}
