#if os(Linux)
  import CLibcurl
  import HubHTTP

  /// Sets a handle's options and remembers the first that libcurl refuses.
  struct TransferOptions {
    private let easy: Engine.Handle
    private var result = CURLE_OK

    init(_ easy: Engine.Handle) { self.easy = easy }

    /// Sets everything up for a transfer.
    static func apply(_ transfer: Transfer) -> CURLcode {
      var options = TransferOptions(transfer.easy)
      options.setLimits(transfer)
      options.setConnection(transfer)
      options.setRequest(transfer)
      options.setCallbacks(transfer)
      return options.result
    }

    /// Nothing of what libcurl would do by itself.
    private mutating func setLimits(_ transfer: Transfer) {
      set(CURLOPT_PROTOCOLS_STR, "http,https")
      set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
      set(CURLOPT_PATH_AS_IS, 1)
      set(CURLOPT_FOLLOWLOCATION, 0)
      set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
      set(CURLOPT_NOSIGNAL, 1)
      // Removing a transfer must not wait for its name look-up: it would stop every other one.
      set(CURLOPT_QUICK_EXIT, 1)
      set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
      // What is no HTTP then arrives as a body without a head, which is refused with its first bytes.
      set(CURLOPT_HTTP09_ALLOWED, 1)
      set(CURLOPT_BUFFERSIZE, transfer.settings.configuration.receiveBuffer)
    }

    private mutating func setConnection(_ transfer: Transfer) {
      let configuration = transfer.settings.configuration
      set(CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout.wholeMilliseconds)
      set(CURLOPT_MAXAGE_CONN, configuration.maximumIdleTime.wholeSeconds)
      set(CURLOPT_FRESH_CONNECT, transfer.request.needsFreshConnection ? 1 : 0)
      let offersHTTP2 = transfer.settings.offersHTTP2 && transfer.request.head.scheme == "https"
      set(CURLOPT_HTTP_VERSION, offersHTTP2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1)
      // Parallel requests wait for the first connection to say whether it takes them all.
      set(CURLOPT_PIPEWAIT, offersHTTP2 ? 1 : 0)
      let oldest = configuration.minimumTLSVersion == .v1_3 ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2
      set(CURLOPT_SSLVERSION, oldest)
      switch transfer.settings.certificates {
      case .library: break
      case .found(let path): set(CURLOPT_CAINFO, path)
      case .only(let path):
        set(CURLOPT_CAINFO, path)
        result = first(clibcurl_set_string(easy, CURLOPT_CAPATH, nil))
      }
      // Both are always set, so that libcurl does not read the environment.
      set(CURLOPT_PROXY, transfer.proxy?.url ?? "")
      set(CURLOPT_NOPROXY, "")
      if let user = transfer.proxy?.user, let password = transfer.proxy?.password {
        set(CURLOPT_PROXYUSERNAME, user)
        set(CURLOPT_PROXYPASSWORD, password)
      }
    }

    private mutating func setRequest(_ transfer: Transfer) {
      let request = transfer.request
      set(CURLOPT_URL, request.head.url)
      // Sends the target as it is written; a proxy needs the whole URL instead.
      if request.head.scheme == "https" || transfer.proxy?.speaksHTTP != true {
        set(CURLOPT_REQUEST_TARGET, request.head.path)
      }
      let method = request.head.method
      switch request.payload {
      case .none where method == .head: set(CURLOPT_NOBODY, 1)
      case .none: break
      case .bytes(let bytes):
        set(CURLOPT_POST, 1)
        set(CURLOPT_POSTFIELDSIZE_LARGE, Int64(bytes.count))
      case .stream(let upload):
        set(CURLOPT_POST, 1)
        set(CURLOPT_POSTFIELDSIZE_LARGE, upload.length ?? -1)
      }
      if method != .head { set(CURLOPT_CUSTOMREQUEST, method.rawValue) }
      if let list = transfer.fieldList {
        result = first(clibcurl_set_fields(easy, list))
      } else {
        result = first(CURLE_OUT_OF_MEMORY)
      }
    }

    private mutating func setCallbacks(_ transfer: Transfer) {
      // Unretained is sound: the engine holds the transfer as long as it is on the handle, and takes the handle from
      // libcurl, which ends all callbacks, before it lets the transfer go.
      let context = Unmanaged.passUnretained(transfer).toOpaque()
      set(CURLOPT_HEADERDATA, context)
      set(CURLOPT_WRITEDATA, context)
      set(CURLOPT_READDATA, context)
      set(CURLOPT_PREREQDATA, context)
      set(CURLOPT_SOCKOPTDATA, context)
      // The same holds for the buffer of the message, which belongs to the transfer.
      set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(transfer.message))
      result = first(clibcurl_set_data_function(easy, CURLOPT_HEADERFUNCTION, TransferCallbacks.line))
      result = first(clibcurl_set_data_function(easy, CURLOPT_WRITEFUNCTION, TransferCallbacks.body))
      result = first(clibcurl_set_data_function(easy, CURLOPT_READFUNCTION, TransferCallbacks.supply))
      result = first(clibcurl_set_socket_function(easy, TransferCallbacks.socket))
      result = first(clibcurl_set_request_function(easy, TransferCallbacks.attempt))
    }

    private mutating func set(_ option: CURLoption, _ value: Int) {
      result = first(clibcurl_set_long(easy, option, value))
    }

    private mutating func set(_ option: CURLoption, _ value: Int64) {
      result = first(clibcurl_set_offset(easy, option, value))
    }

    private mutating func set(_ option: CURLoption, _ value: String) {
      result = first(clibcurl_set_string(easy, option, value))
    }

    private mutating func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) {
      result = first(clibcurl_set_pointer(easy, option, value))
    }

    private func first(_ next: CURLcode) -> CURLcode { result == CURLE_OK ? next : result }
  }
#endif
