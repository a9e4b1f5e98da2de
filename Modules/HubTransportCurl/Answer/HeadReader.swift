#if os(Linux)
  import HubHTTP

  /// Reads the head of an answer line by line, as libcurl hands the lines over.
  ///
  /// libcurl itself accepts much that two readers can understand differently: two lengths, a length beside chunks, folded
  /// lines. All of that is refused here.
  struct HeadReader {
    /// Why a head is refused.
    enum Fault: Error, Equatable {
      case malformed(String)
      case tooLarge(String)
    }

    /// The head of the final answer so far.
    private(set) var head = HTTPResponse(status: 0)
    /// Whether the final answer's head is complete.
    private(set) var isComplete = false
    /// Whether anything arrived.
    private(set) var hasBegun = false
    /// The declared length of the body.
    private(set) var length: Int64?
    /// Whether the body arrives in chunks.
    private(set) var isChunked = false

    private let limit: Int
    private let interimLimit: Int
    private var byteCount = 0
    private var interimCount = 0
    private var isInHead = false

    init(limit: Int, interimLimit: Int) {
      self.limit = limit
      self.interimLimit = interimLimit
    }

    /// Takes the next line with its line end; the empty line that ends a head too.
    mutating func read(_ line: some RandomAccessCollection<UInt8>) throws(Fault) {
      hasBegun = true
      byteCount += line.count
      guard byteCount <= limit else { throw .tooLarge("it has more than \(limit) bytes") }
      var text = line[...]
      if text.last == 0x0A { text.removeLast() }
      if text.last == 0x0D { text.removeLast() }
      if isComplete {
        // Trailers; nobody reads them.
      } else if text.isEmpty {
        try finish()
      } else if isInHead {
        head.headerFields.append(try field(text))
      } else {
        head = HTTPResponse(status: try Self.status(text))
        isInHead = true
      }
    }

    private mutating func finish() throws(Fault) {
      guard isInHead else { throw .malformed("the head has no status line") }
      isInHead = false
      if head.status.kind == .informational {
        guard head.status != 101 else { throw .malformed("it switches protocols without having been asked to") }
        interimCount += 1
        guard interimCount <= interimLimit else { throw .malformed("more than \(interimLimit) interim answers came") }
        return
      }
      try readFraming()
      isComplete = true
    }

    /// `HTTP/1.1 200 OK`, `HTTP/2 200`: the version is libcurl's concern.
    private static func status(_ line: some Collection<UInt8>) throws(Fault) -> HTTPResponse.Status {
      let digits = line.drop { $0 != 0x20 }.dropFirst().prefix { $0 != 0x20 }
      guard line.starts(with: "HTTP/".utf8), digits.count == 3, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
        throw .malformed("the status line is \(SanitizedText(line))")
      }
      let code = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard code >= 100 else { throw .malformed("the status line is \(SanitizedText(line))") }
      return HTTPResponse.Status(code: code)
    }

    private func field<Line: BidirectionalCollection<UInt8>>(
      _ line: Line
    ) throws(Fault) -> HTTPField where Line.SubSequence: BidirectionalCollection<UInt8> {
      guard !line.contains(0), !line.contains(0x0D) else { throw .malformed("a field holds a NUL or a CR") }
      guard line.first != 0x20, line.first != 0x09 else { throw .malformed("a field is folded over two lines") }
      guard let colon = line.firstIndex(of: 0x3A) else {
        throw .malformed("a field has no colon: \(SanitizedText(line))")
      }
      guard let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)) else {
        throw .malformed("a field's name is no token: \(SanitizedText(line))")
      }
      var value = line[line.index(after: colon)...]
      value = value.drop { $0 == 0x20 || $0 == 0x09 }
      while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
      // What is no UTF-8 is Latin-1 (RFC 9110, 5.5, for history).
      let text =
        String(validating: value, as: UTF8.self)
        ?? String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) }))
      return HTTPField(name: name, value: text)
    }

    private mutating func readFraming() throws(Fault) {
      let fields = head.headerFields
      let codings = fields[values: .transferEncoding].flatMap { $0.split(separator: ",") }.map {
        $0.trimmed.lowercased()
      }
      guard codings.allSatisfy({ $0 == "chunked" || $0 == "identity" }), codings.count <= 1 else {
        throw .malformed("an unknown transfer coding: \(SanitizedText(codings.joined(separator: ", ").utf8))")
      }
      isChunked = codings.first == "chunked"
      let lengths = fields[values: .contentLength].flatMap {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      for text in lengths.map(\.trimmed) {
        guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let value = Int64(text) else {
          throw .malformed("the length is no number: \(SanitizedText(text.utf8))")
        }
        guard length == nil || length == value else { throw .malformed("it declares two different lengths") }
        length = value
      }
      guard length == nil || codings.isEmpty else { throw .malformed("it declares a length and a transfer coding") }
    }
  }

  extension Substring {
    /// The text without blanks at its ends.
    fileprivate var trimmed: Substring {
      var text = drop { $0 == " " || $0 == "\t" }
      while let last = text.last, last == " " || last == "\t" { text.removeLast() }
      return text
    }
  }
#endif
