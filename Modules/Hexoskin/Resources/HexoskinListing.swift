import HubErrors
import HubTransport

/// Asks for a list with its parameters as labels: `try await records.where(start__lt: 347_477_726_132, limit: 5)`.
///
/// What is known only when the program runs, and options of a call, are given to
/// ``HexoskinResource/list(_:options:)``.
@dynamicCallable
public struct HexoskinListing: Sendable {
  let resource: HexoskinResource

  /// A page of the list.
  ///
  /// - Parameter parameters: The labels with their values.
  /// - Returns: The list.
  /// - Throws: As ``HexoskinResource/list(_:options:)``; `InvalidRequestError` for a value without a label.
  public func dynamicallyCall(withKeywordArguments parameters: HexoskinParameters) async throws -> HexoskinList {
    guard parameters.parameters.allSatisfy({ !$0.name.isEmpty }) else {
      throw InvalidRequestError(operation: resource.name, "give all parameters labels, or all in one dictionary")
    }
    return try await resource.list(parameters, options: RequestOptions())
  }
}

extension HexoskinResource {
  /// The list with its parameters as labels; see ``HexoskinListing``.
  public var `where`: HexoskinListing { HexoskinListing(resource: self) }
}
