/// What answers for a resource.
enum HexoskinBehaviour: Sendable, Equatable {
  /// Objects in the store.
  case objects
  /// The values of channels; nil where the query says which (wire page, 10.4).
  case data([Int64]?)
  case report
  case statistics
  case imports
  /// Something that cannot be written, with the engine's own authentication.
  case readOnly
  /// A key of the user's that nobody has: always 401.
  case locked
  /// A store that fails.
  case failing
  /// A store that fails, with a schema that is not found.
  case missing
  /// Lists that nobody wrote.
  case unwritten

  init(of name: String) {
    self =
      switch name {
      case "data": .data(nil)
      case "report": .report
      case "statistics": .statistics
      case "import": .imports
      case "study": .readOnly
      case "bundle": .locked
      case "share": .failing
      case "hrv": .missing
      case "team": .unwritten
      default: HexoskinChannel.endpoints[name].map { .data($0) } ?? .objects
      }
  }
}
