/// Where what a server says of its resources is kept between runs of a program.
///
/// It is asked with and given JSON that is nobody's secret.
public protocol HexoskinResourceStore: Sendable {
  /// What is kept, nil for nothing.
  ///
  /// - Throws: Any error; the server is asked then.
  func load() async throws -> [UInt8]?

  /// Keeps something in the place of what was kept.
  ///
  /// - Throws: Any error; it is reported, and nothing else comes of it.
  func save(_ bytes: [UInt8]) async throws

  /// Keeps nothing any more.
  ///
  /// - Throws: Any error; the caller that wanted it gone gets it.
  func remove() throws
}
