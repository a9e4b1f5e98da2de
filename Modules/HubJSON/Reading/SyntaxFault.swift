/// Where and why a document is not JSON, before lines are counted.
struct SyntaxFault: Error {
  var offset: Int
  var reason: JSONSyntaxError.Reason
}
