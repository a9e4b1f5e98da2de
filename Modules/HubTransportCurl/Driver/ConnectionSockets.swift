#if os(Linux)
  import CLibcurl

  /// Which socket belongs to which connection, so that a pooled connection can be looked at before it is used.
  ///
  /// libcurl names the connection by its addresses, but tells its socket only after the first request. So a transfer
  /// notes the sockets that are made for it, and the addresses decide. libcurl closes sockets without notice: a number is
  /// trusted only while the socket has the addresses that it should have, and no two live ones have the same.
  ///
  /// Lives on the driver thread; not `Sendable`.
  final class ConnectionSockets {
    /// A connection by its addresses.
    struct Connection: Hashable {
      var local: String
      var localPort: Int32
      var peer: String
      var peerPort: Int32
    }

    /// What a connection that should be silent shows.
    enum State {
      /// Nothing, or nothing is known of it.
      case silent
      /// There is something to read.
      case readable
      /// The peer has ended it.
      case closed
    }

    private var sockets: [Connection: Int32] = [:]
    private var connections: [Int32: Connection] = [:]

    /// Notes which of some sockets carries a new connection.
    func register(_ connection: Connection, among candidates: [Int32]) {
      guard let socket = candidates.last(where: { Self.carries($0, connection) }) else { return }
      if let former = connections[socket] { sockets[former] = nil }
      sockets[connection] = socket
      connections[socket] = connection
    }

    /// What a connection shows; nothing is taken from it.
    func state(of connection: Connection) -> State {
      guard let socket = sockets[connection] else { return .silent }
      let state: State
      switch Int(clibcurl_socket_state(socket)) {
      case CLIBCURL_CLOSED: state = .closed
      case CLIBCURL_READABLE: state = .readable
      // The usual case: whose socket it is does not matter then.
      default: return .silent
      }
      guard Self.carries(socket, connection) else {
        sockets[connection] = nil
        connections[socket] = nil
        return .silent
      }
      return state
    }

    private static func carries(_ socket: Int32, _ connection: Connection) -> Bool {
      clibcurl_socket_carries(
        socket, connection.local, connection.localPort, connection.peer, connection.peerPort) != 0
    }
  }
#endif
