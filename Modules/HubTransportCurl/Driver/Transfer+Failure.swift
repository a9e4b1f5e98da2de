#if os(Linux)
  import CLibcurl
  import HubErrors
  import HubHTTP

  /// What went wrong. libcurl's numbers for one fault differ between its versions, so they are read by class, together
  /// with what the callbacks saw.
  extension Transfer {
    private typealias Finding = (kind: TransportError.Kind, reason: String)

    /// Whether content belongs to the answer.
    var hasBody: Bool { request.head.method != .head && reader.head.status != 204 && reader.head.status != 304 }

    /// The error of an exchange that ended with a result, nil when its answer is complete.
    func failure(of result: CURLcode) -> TransportError? {
      if let fault { return error(fault) }
      if result == CURLE_OK { return reader.isComplete ? nil : error(noHead) }
      // A connection may break after everything arrived, while the rest of an upload is on its way for example.
      if reader.isComplete, !hasBody || reader.length == received { return nil }
      return error(attempts == 0 ? connecting(result) : exchanging(result))
    }

    /// What arrived where a status line should be.
    static func noHTTP(_ bytes: UnsafeRawBufferPointer) -> (kind: TransportError.Kind, reason: String) {
      // The first bytes of a TLS alert or handshake record (RFC 8446, 5.1).
      if bytes.count >= 2, bytes[0] == 0x15 || bytes[0] == 0x16, bytes[1] == 0x03 {
        return (.tls, "the port speaks TLS; use https://")
      }
      return (.malformedResponse, "the answer begins with \(SanitizedText(bytes))")
    }

    private func error(_ finding: Finding) -> TransportError {
      let reach: TransportError.Reach =
        attempts == 0 ? .notConnected : reader.isComplete ? .headReceived : .sent
      return TransportError(
        finding.kind, reach: reach, peer: attempts == 0 ? proxy?.peer ?? request.peer : request.peer,
        reason: attempts == 0 && proxy != nil
          ? "the proxy on the way to \(request.peer): \(finding.reason)" : finding.reason,
        isReusedConnection: isReused)
    }

    private var noHead: Finding {
      (.connectionLost, reader.hasBegun ? "it ended within the head of the answer" : "it ended without an answer")
    }

    /// libcurl's own words.
    private func words(_ result: CURLcode) -> String {
      let text = String(cString: message)
      let words = text.isEmpty ? String(cString: curl_easy_strerror(result)) : text
      return String(words.prefix(200).map { $0.isNewline ? " " : $0 })
    }

    // MARK: Before the request

    private func connecting(_ result: CURLcode) -> Finding {
      let words = words(result)
      switch result {
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
        return (.nameNotResolved, words)
      case CURLE_OPERATION_TIMEDOUT:
        return timeout
      case CURLE_COULDNT_CONNECT:
        let isRefused = clibcurl_is_refusal(clibcurl_get_long(easy, CURLINFO_OS_ERRNO)) != 0
        return (isRefused ? .refused : .unreachable, words)
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
        return (.tls, Self.certificateProblem(words))
      case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED:
        return (.tls, Self.handshakeProblem(words))
      default:
        break
      }
      let proxyAnswer = clibcurl_get_long(easy, CURLINFO_HTTP_CONNECTCODE)
      if let proxy, proxyAnswer >= 300 {
        return (.unreachable, "the proxy \(proxy.peer) answered \(proxyAnswer) instead of connecting")
      }
      if proxy != nil { return (.unreachable, words) }
      switch result {
      case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING:
        return request.head.scheme == "https" ? (.tls, Self.handshakeProblem(words)) : (.unreachable, words)
      default:
        return (.other, words)
      }
    }

    private var timeout: Finding {
      let limit = "within \(settings.configuration.connectTimeout)"
      if clibcurl_get_offset(easy, CURLINFO_NAMELOOKUP_TIME_T) == 0 {
        return (.nameNotResolved, "there was no answer \(limit)")
      }
      // Whether TCP or TLS took too long is not told in the same way by all versions.
      let hint = request.head.scheme == "https" ? "; the port may not speak https" : ""
      return (.unreachable, "no connection was made \(limit)\(hint)")
    }

    private static func certificateProblem(_ words: String) -> String {
      let classes = [
        ("expired", "the certificate has expired"), ("not yet valid", "the certificate is not yet valid"),
        ("subject name", "the certificate is for another host"),
        ("does not match", "the certificate is for another host"),
        ("self-signed", "the certificate is signed by itself or by an authority that is not trusted"),
        ("self signed", "the certificate is signed by itself or by an authority that is not trusted"),
        ("issuer", "the certificate's issuer is not trusted, or the server leaves out a certificate between"),
      ]
      let found = classes.first { words.contains($0.0) }?.1 ?? "the certificate is not trusted"
      return "\(found): \(words)"
    }

    private static func handshakeProblem(_ words: String) -> String {
      let noTLS = [
        "wrong version number", "packet length too long", "http request", "unknown protocol", "record layer",
      ]
      let isPlain = noTLS.contains { words.contains($0) }
      return isPlain ? "the port does not speak TLS; use http://: \(words)" : "the handshake failed: \(words)"
    }

    // MARK: After it

    private func exchanging(_ result: CURLcode) -> Finding {
      let words = words(result)
      // Chunks that are no chunks have the number of a broken connection.
      if words.contains("chunk"), reader.isChunked { return (.malformedResponse, words) }
      if !reader.isComplete, clibcurl_is_head_limit(result) != 0 { return (.headTooLarge, words) }
      switch result {
      case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
        return (.malformedResponse, words)
      case CURLE_SEND_FAIL_REWIND:
        return (.connectionLost, "the connection ended without a byte of an answer")
      case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM,
        CURLE_SSL_CONNECT_ERROR:
        return lost(words)
      default:
        return (.other, words)
      }
    }

    private func lost(_ words: String) -> Finding {
      guard reader.isComplete else { return (.connectionLost, reader.hasBegun ? noHead.reason : words) }
      if let length = reader.length { return (.truncated, "\(received) of \(length) bytes arrived: \(words)") }
      if reader.isChunked { return (.truncated, "\(received) bytes arrived without the last chunk: \(words)") }
      return (.connectionLost, "\(received) bytes of unknown length arrived: \(words)")
    }
  }
#endif
