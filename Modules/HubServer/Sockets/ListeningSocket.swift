#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A TCP listener on a loopback address.
struct ListeningSocket: ~Copyable, Sendable {
  private let socket: Socket
  let port: UInt16

  var descriptor: Int32 { socket.descriptor }

  init(address: LoopbackAddress, port: UInt16) throws {
    switch address {
    case .ipv4:
      var address = sockaddr_in()
      #if canImport(Darwin)
        address.sin_len = UInt8(MemoryLayout<sockaddr_in>.size)
      #endif
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      address.sin_port = port.bigEndian
      socket = try Self.listen(family: AF_INET, at: &address, port: port)
      self.port = UInt16(bigEndian: address.sin_port)
    case .ipv6:
      var address = sockaddr_in6()
      #if canImport(Darwin)
        address.sin6_len = UInt8(MemoryLayout<sockaddr_in6>.size)
      #endif
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      address.sin6_port = port.bigEndian
      socket = try Self.listen(family: AF_INET6, at: &address, port: port)
      self.port = UInt16(bigEndian: address.sin6_port)
    }
  }

  /// Binds, listens, and stores the port that the system chose in `address`.
  private static func listen<Address>(
    family: Int32, at address: inout Address, port: UInt16
  ) throws -> Socket {
    let descriptor = SystemCall.openStreamSocket(family: family)
    guard descriptor >= 0 else { throw ServerError(call: "socket", port: port) }
    let socket = try Socket(adopting: descriptor)
    try socket.set(SOL_SOCKET, SO_REUSEADDR, Int32(1))
    var size = socklen_t(MemoryLayout<Address>.size)
    try withUnsafeMutablePointer(to: &address) { pointer in
      // Both addresses are plain C structs; socket calls take them as the generic one, and the size says which it is.
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        guard bind(descriptor, generic, size) == 0 else { throw ServerError(call: "bind", port: port) }
        guard SystemCall.listenForConnections(descriptor) == 0 else { throw ServerError(call: "listen", port: port) }
        guard getsockname(descriptor, generic, &size) == 0 else { throw ServerError(call: "getsockname", port: port) }
      }
    }
    return socket
  }

  /// The next waiting connection, nil when there is none.
  func acceptConnection() throws -> Socket? {
    while true {
      let accepted = accept(descriptor, nil, nil)
      if accepted >= 0 {
        let socket = try Socket(adopting: accepted)
        try socket.set(Int32(IPPROTO_TCP), TCP_NODELAY, Int32(1))
        return socket
      }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EAGAIN: return nil
      default: throw ServerError(call: "accept")
      }
    }
  }
}
