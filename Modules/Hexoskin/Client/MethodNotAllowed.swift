public import HubHTTP

/// A resource does not have a method, as its schema says; nothing was sent.
///
/// The server's own refusal, with status 405, is `HTTPMethodNotAllowed`.
public struct MethodNotAllowed: Error, Hashable, Sendable {
  /// What of a resource is asked.
  public enum View: String, Hashable, Sendable {
    /// The resource as a whole: what is listed, and created in.
    case list
    /// One of its objects.
    case detail
  }

  /// The method.
  public var method: HTTPRequest.Method

  /// The name of the resource, such as `datatype`.
  public var resource: String

  /// What of it was asked.
  public var view: View

  /// The methods that it has.
  public var allowed: [HTTPRequest.Method]

  /// A method that a resource does not have.
  public init(_ method: HTTPRequest.Method, _ resource: String, _ view: View, allowed: [HTTPRequest.Method]) {
    self.method = method
    self.resource = resource
    self.view = view
    self.allowed = allowed
  }
}

extension MethodNotAllowed: CustomStringConvertible {
  /// What is not allowed, and what is: `delete method is not allowed on a datatype detail`.
  public var description: String {
    let article = resource.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    let names = allowed.map { $0.rawValue.lowercased() }.joined(separator: ", ")
    return "\(method.rawValue.lowercased()) method is not allowed on \(article) \(resource) \(view.rawValue); "
      + (names.isEmpty ? "it has no methods" : "allowed are \(names)")
  }
}
