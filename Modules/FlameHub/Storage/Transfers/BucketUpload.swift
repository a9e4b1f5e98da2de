import HubErrors
import HubPlatform
@_spi(Backend) import HubTransport

/// Files on their way into a bucket: the form that is sent.
struct BucketUpload {
  let files: [UploadFile]
  let progress: ProgressHandler?

  /// The form: a part for every file, whose names the Hub does not look at (wire page, section 5.2).
  func body(_ operation: String, random: any RandomSource) throws(InvalidRequestError) -> Body {
    guard !files.isEmpty else { throw InvalidRequestError(operation: operation, "there are no files to upload") }
    var names: Set<String> = []
    for file in files {
      if let fault = Self.fault(in: file.name) { throw InvalidRequestError(operation: operation, fault) }
      guard names.insert(file.name).inserted else {
        throw InvalidRequestError(
          operation: operation,
          "'\(file.name)' comes twice; a bucket has one file of a name, so give one of them another")
      }
    }
    let parts = files.enumerated().map { index, file in
      MultipartForm.Part(name: "file\(index)", fileName: file.name, body: file.body)
    }
    return MultipartForm(parts).body(random: random).reporting(to: progress)
  }

  /// The time for the call: a minute, and a second more for every 64 KiB; an hour when a length is not known.
  var timeout: Duration {
    var bytes: Int64 = 0
    for file in files {
      guard let length = file.body.length else { return .seconds(3600) }
      bytes += length
    }
    return .seconds(60 + bytes >> 16)
  }

  /// Why the Hub would keep a file under another name than this one, or not as a file, nil when it keeps it as it is.
  ///
  /// To the Hub a name is a text: `../up.txt` and `/abs/x.txt` are kept as they are (wire page, section 5.2). They are not
  /// refused here either: others upload such names, too, so that who writes files by the names in a bucket has to take
  /// care anyway, and a refusal would only take away what the service offers.
  private static func fault(in name: String) -> String? {
    if name.isEmpty { return "a file has no name" }
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return "the Hub reads names of files as Latin-1 and would keep '\(shown(name))' under another one; use ASCII"
    }
    guard !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) else {
      return "'\(shown(name))' has quotes, backslashes or control characters, which do not arrive as they are; leave "
        + "them out"
    }
    guard !name.hasSuffix("/") else { return "'\(name)' is the path of a folder; leave out the slash at the end" }
    guard name.utf8.count <= 256 else { return "a name has \(name.utf8.count) bytes; the Hub keeps 256, so shorten it" }
    return nil
  }

  /// A name for a message: control characters are spelled out.
  private static func shown(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: false) : String(scalar)
    }
  }
}
