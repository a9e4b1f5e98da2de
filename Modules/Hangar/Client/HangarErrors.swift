import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// How Hangar says that something went wrong (wire page, section 12).
enum HangarErrors {
  /// What a call asks for that may not be there.
  enum Wanted {
    case project, version, latest, page, user, file
  }

  /// Reads the shapes of errors: Hangar's own, those of validation, several at once, problems of RFC 9457, and what its
  /// framework says of the rest. Own messages are texts, names of texts, or null;
  /// where none is the name of a text, the kind of error stands for the code.
  static func read(_ body: JSONValue) -> BackendTraits.ErrorFacts {
    if body["isHangarValidationException"]?.boolValue == true {
      let faults = (body["fieldErrors"]?.arrayValue ?? []).compactMap { fault -> String? in
        fault["errorMsg"]?.stringValue.map { "\(fault["fieldName"]?.stringValue ?? "body"): \($0)" }
      }
      return BackendTraits.ErrorFacts(
        code: body["fieldErrors"]?.arrayValue?.first?["errorMsg"]?.stringValue.flatMap(code)
          ?? "HangarValidationException",
        message: faults.isEmpty ? body["message"]?.stringValue : faults.joined(separator: "; "))
    }
    if body["isMultiException"]?.boolValue == true {
      let messages = (body["exceptions"]?.arrayValue ?? []).compactMap { read($0).message }
      return BackendTraits.ErrorFacts(code: "MultiHangarException", message: messages.joined(separator: "; "))
    }
    if body["isHangarApiException"]?.boolValue == true {
      let message = body["message"]?.stringValue
      return BackendTraits.ErrorFacts(
        code: message.flatMap(code) ?? "HangarApiException", message: message.map { filled($0, body) })
    }
    if let detail = body["detail"]?.stringValue {
      return BackendTraits.ErrorFacts(code: body["title"]?.stringValue, message: detail)
    }
    return BackendTraits.ErrorFacts(code: body["title"]?.stringValue ?? body["error"]?.stringValue)
  }

  /// Whether an answer says that the token is not accepted: what is expired is answered with 403, even where nobody
  /// needs a token, and other refusals with the same statuses say something else (wire page, section 3.5).
  static func rejectsCredential(_ head: HTTPResponse, _ body: [UInt8]) -> Bool {
    let message: String? =
      switch head.status {
      case .unauthorized: "Unable to verify the JWT"
      case .forbidden: "JWT was expired"
      default: nil
      }
    guard let message, let body = try? JSONValue(parsing: body) else { return false }
    return body["message"]?.stringValue == message
  }

  /// Whether an answer may be that to a token whose key was deleted: the framework's own for faults (wire page, section
  /// 3.5).
  static func suspectsCredential(_ head: HTTPResponse, _ body: [UInt8]) -> Bool {
    guard head.status == .internalServerError, let body = try? JSONValue(parsing: body) else { return false }
    return body["error"]?.stringValue != nil && body["path"]?.stringValue != nil
  }

  /// What a call gives, nil when the server says that the very thing is not there.
  static func ifPresent<Value>(
    _ wanted: Wanted, _ endpoint: Endpoint, _ get: () async throws -> Value
  ) async throws -> Value? {
    do {
      return try await get()
    } catch let error as HubAPIError where error.operation == endpoint.name && saysAbsent(wanted, error) {
      return nil
    }
  }

  /// Whether an answer says that the thing itself is absent; a wrong route is answered with 404, too.
  private static func saysAbsent(_ wanted: Wanted, _ error: HubAPIError) -> Bool {
    guard error.status == .notFound, let body = error.details else { return false }
    guard body["isHangarApiException"]?.boolValue == true else {
      let detail = body["detail"]?.stringValue ?? ""
      switch wanted {
      case .project: return detail.hasPrefix("Project ") && detail.hasSuffix(" not found")
      case .file: return detail.hasPrefix("No project found for version hash")
      default: return false
      }
    }
    // Servers of the profile 2023.12 give no reason but for users and pages; of latest versions all do.
    let message = body["message"]?.stringValue
    switch wanted {
    case .project: return message.map { $0.hasSuffix("for path variable 'slugOrId'") || $0 == "Not Found" } ?? true
    case .version: return message.map { $0.hasSuffix("for path variable 'nameOrId'") || $0 == "Not Found" } ?? true
    case .latest: return message?.hasPrefix("No version found for ") == true
    case .page: return message == "Page not found"
    case .user:
      return message?.hasPrefix("Couldn't find a user") == true
        || message?.hasSuffix("for path variable 'user'") == true
    case .file: return false
    }
  }

  /// A message that names a text, such as `error.userLocked`.
  private static func code(_ message: String) -> String? {
    message.contains(".") && message.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } ? message : nil
  }

  /// The name of a text with its values.
  private static func filled(_ message: String, _ body: JSONValue) -> String {
    let values = (body["messageArgs"]?.arrayValue ?? []).compactMap(\.stringValue)
    return values.isEmpty ? message : "\(message) (\(values.joined(separator: ", ")))"
  }
}
