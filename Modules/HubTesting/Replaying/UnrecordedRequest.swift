/// A request was sent that the recording does not have.
public struct UnrecordedRequest: Error, Hashable {
  /// Method and URL, without secrets.
  public var request: String

  /// Method and URL of the recorded request that is nearest, without secrets; nil when nothing is recorded.
  public var nearest: String?

  /// The nearest one's entry in the archive, from 0.
  public var entry: Int?

  /// What differs between the two, a line each.
  public var differences: [String]

  /// A request that is not recorded.
  public init(request: String, nearest: String?, entry: Int?, differences: [String]) {
    self.request = request
    self.nearest = nearest
    self.entry = entry
    self.differences = differences
  }
}

extension UnrecordedRequest: CustomStringConvertible {
  /// The request, the nearest one that was recorded, and what differs.
  public var description: String {
    guard let nearest, let entry else { return "\(request) is not recorded: the recording is empty" }
    let lines = ["\(request) is not recorded. The nearest is entry \(entry), \(nearest):"] + differences
    return lines.joined(separator: "\n  ")
  }
}
