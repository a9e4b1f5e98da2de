#if os(Linux)
  import CLibcurl

  /// What libcurl calls, on the driver thread alone and only while the transfer is on its handle. Buffers and texts are
  /// libcurl's and good for the length of the call; nobody keeps them.
  enum TransferCallbacks {
    static let line: clibcurl_data_function = { data, size, count, context in
      transfer(context).receive(line: UnsafeRawBufferPointer(start: data, count: size * count)) ? size * count : 0
    }

    static let body: clibcurl_data_function = { data, size, count, context in
      switch transfer(context).receive(body: UnsafeRawBufferPointer(start: data, count: size * count)) {
      case .taken: size * count
      case .later: Int(CURL_WRITEFUNC_PAUSE)
      case .refused: 0
      }
    }

    static let supply: clibcurl_data_function = { data, size, count, context in
      transfer(context).supply(UnsafeMutableRawBufferPointer(start: data, count: size * count))
    }

    static let socket: clibcurl_socket_function = { context, socket, _ in
      transfer(context).open(socket: socket) ? CURL_SOCKOPT_OK : CURL_SOCKOPT_ERROR
    }

    static let attempt: clibcurl_request_function = { context, peer, local, peerPort, localPort in
      let connection = ConnectionSockets.Connection(
        local: String(cString: local), localPort: localPort, peer: String(cString: peer), peerPort: peerPort)
      return transfer(context).beginAttempt(on: connection) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }

    /// The one place where libcurl's pointer becomes an object again. It is the one that was set with the callbacks, and
    /// the engine holds that transfer until libcurl has given the handle back.
    private static func transfer(_ context: UnsafeMutableRawPointer) -> Transfer {
      Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }
  }
#endif
