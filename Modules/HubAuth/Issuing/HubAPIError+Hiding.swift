import HubErrors
import HubJSON

extension HubAPIError {
  /// The same error without secrets that the service repeated.
  nonisolated func hiding(_ secrets: [Secret]) -> HubAPIError {
    var answer = answer
    let body = String(decoding: answer.body, as: UTF8.self)
    answer.message = answer.message.map { Secret.redact(secrets, in: $0) }
    answer.code = answer.code.map { Secret.redact(secrets, in: $0) }
    let redacted = Secret.redact(secrets, in: body)
    guard redacted != body || answer.message != message || answer.code != code else { return self }
    answer.body = Array(redacted.utf8)
    answer.details = answer.details.flatMap { _ in try? JSONValue(parsing: answer.body) }
    return .from(answer)
  }
}
