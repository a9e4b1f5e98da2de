#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == MasterImage {
  /// Has the images fetched anew from where they are described.
  ///
  /// The Hub answers at once and does it afterwards. Hub 0.8 refuses it with 400 within a minute of the last time (wire
  /// page, section 10.3).
  ///
  /// - Parameter options: What this call does differently.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func sync(options: RequestOptions = RequestOptions()) async throws {
    try await connection.run(options) { try FlameCalls($0).sync() }
  }

  /// Has an image built: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - image: The image.
  ///   - options: What this call does differently.
  /// - Returns: The image as it is now; read it again to see how far the build is.
  /// - Throws: `InvalidRequestError` for Hub 0.8, which has no such command; `HubAPIError` when the Hub refuses, and the
  ///   other errors of `Pipeline.run`.
  @discardableResult
  public func build(
    _ image: some Reference<MasterImage>, options: RequestOptions = RequestOptions()
  ) async throws -> MasterImage {
    try await connection.run(options) { try FlameCalls($0).build(image.reference) }
  }

  /// Has an image built; see ``build(_:options:)``.
  @discardableResult
  public func build(_ image: String, options: RequestOptions = RequestOptions()) async throws -> MasterImage {
    try await build(HubQuery.ID<MasterImage>(image), options: options)
  }

  /// Has an image built; see ``build(_:options:)``.
  @discardableResult
  public func build(_ image: UUID, options: RequestOptions = RequestOptions()) async throws -> MasterImage {
    try await build(HubQuery.ID<MasterImage>(image), options: options)
  }
}
