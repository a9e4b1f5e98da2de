/// A type whose values are texts on the wire, so that parts of them can be searched for.
public protocol TextFilterValue: FilterValue {}

extension String: TextFilterValue {}
extension Optional: TextFilterValue where Wrapped: TextFilterValue {}

extension Field where Value: TextFilterValue {
  /// Contains the text.
  public func contains(_ text: String) -> Filter<Resource> { search(.contains, text) }

  /// Begins with the text.
  public func hasPrefix(_ text: String) -> Filter<Resource> { search(.prefix, text) }

  /// Ends with the text.
  public func hasSuffix(_ text: String) -> Filter<Resource> { search(.suffix, text) }

  /// The server's own `like`: what it means differs between servers and their generations.
  public func like(_ text: String) -> Filter<Resource> { search(.like, text) }

  private func search(_ comparison: FilterOperator, _ text: String) -> Filter<Resource> {
    Filter(conditions: [FilterCondition(field: name, comparison: .operands(comparison, [.text(text)]))])
  }
}
