import CommandLineKit
import Hexoskin
import HubErrors
import HubJSON

/// What failures of Hexoskin mean for somebody at a terminal.
enum HexoskinFailures {
  /// What went wrong, and what to do here.
  static func text(of error: HexoskinError) -> String {
    let text = "\(error)"
    return text + (advice(on: text).map { "\n  \($0)" } ?? "")
  }

  /// What is not there is no wrong data; why a resource is missing that the server names counts more.
  static func code(of error: HexoskinError) -> ExitCode {
    switch error {
    case .unknownResource(_, _, let reason?): code(ofReason: reason)
    case .unknownResource, .deleted: .noInput
    case .noRefreshToken: .noPermission
    default: .dataError
    }
  }

  /// The command in the place of the Swift call that the library speaks of, nil where it speaks of none.
  static func advice(on text: String) -> String? {
    let commands = [
      ("the scope .readwrite", "'hubkit hexoskin login --scope readwrite' does."),
      ("hexo.credentials.set", "Give --username, or log in by 'hubkit hexoskin login'."),
      ("hexo.oauth2.refresh()", "'hubkit hexoskin login' gets another token."),
      ("clearResourceCache()", "'hubkit hexoskin resources --refresh' asks again."),
    ]
    return commands.first { text.contains($0.0) }?.1
  }

  /// Whether a body says what is wrong with fields: `{"range": {"name": ["This field is required."]}}`.
  static func isOfValidation(_ error: HubAPIError) -> Bool {
    guard error.message != nil, let resources = error.details?.objectValue, !resources.isEmpty else { return false }
    return resources.values.allSatisfy { fields in
      isOfTexts(fields) || fields.objectValue.map { !$0.isEmpty && $0.values.allSatisfy(isOfTexts) } ?? false
    }
  }

  private static func isOfTexts(_ value: JSONValue) -> Bool {
    value.arrayValue.map { !$0.isEmpty && $0.allSatisfy { $0.stringValue != nil } } ?? false
  }

  /// By the status that a reason ends with: `its schema was answered with status 429`.
  private static func code(ofReason reason: String) -> ExitCode {
    let words = reason.split { !$0.isLetter && !$0.isNumber }
    guard let place = words.lastIndex(of: "status"), place + 1 < words.endIndex else { return .noInput }
    return switch Int(words[place + 1]) {
    case 429: .temporaryFailure
    case let status? where (500...599).contains(status): .unavailable
    case 401, 403: .noPermission
    default: .noInput
    }
  }
}
