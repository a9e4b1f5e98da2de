/// Parameters that several commands share.
///
///     @OptionGroup("Paging") var paging: Paging
@propertyWrapper
public struct OptionGroup<Group: ParameterGroup>: ParameterDeclaration {
  let title: String?
  let place = ParameterPlace<Group>(Group())

  /// The structure with the values of the command line.
  public var wrappedValue: Group { place.value }

  /// A group.
  ///
  /// - Parameter title: The title in help, for options that have none of their own.
  public init(_ title: String? = nil) { self.title = title }

  func parameters(label: String) -> [Parameter] {
    Group.parameters.map { parameter in
      var parameter = parameter
      if parameter.isNamed { parameter.group = parameter.group ?? title }
      return parameter
    }
  }

  func bind(label: String, to values: ParsedValues) throws(UsageError) { place.set(try Group(values)) }
}
