import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A request that is ready to be sent.
struct Upload {
  var request: URLRequest

  /// What feeds the body, if it is streamed.
  var source: BodySource?

  /// Whether a body that can be read once has been opened: sessions want it before they connect.
  var isSpent = false
}
