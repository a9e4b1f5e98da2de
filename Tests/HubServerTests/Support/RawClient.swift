import HubServer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A client on a bare, blocking socket; it blocks a thread of its own, never the test's.
actor RawClient {
  /// How a connection ended for the client.
  enum Ending: Equatable, Sendable {
    case fin
    case reset
    /// Nothing came for five seconds.
    case silence
  }

  struct Failed: Error {
    let call: String
    let code: Int32
  }

  private let thread = EventLoop()
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private let descriptor: Int32
  private var isOpen = true
  private var buffer: [UInt8] = []

  init(port: UInt16, family: Int32 = AF_INET, receiveBuffer: Int32? = nil) throws {
    #if canImport(Glibc)
      descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(family, SOCK_STREAM, 0)
    #endif
    var time = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
    guard Self.connect(descriptor, family: family, port: port) == 0 else {
      // `deinit` closes the descriptor: everything is initialised by now.
      throw Failed(call: "connect", code: errno)
    }
  }

  private static func connect(_ descriptor: Int32, family: Int32, port: UInt16) -> Int32 {
    if family == AF_INET6 {
      var address = sockaddr_in6()
      #if canImport(Darwin)
        address.sin6_len = UInt8(MemoryLayout<sockaddr_in6>.size)
      #endif
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      address.sin6_port = port.bigEndian
      return systemConnect(descriptor, address)
    }
    var address = sockaddr_in()
    #if canImport(Darwin)
      address.sin_len = UInt8(MemoryLayout<sockaddr_in>.size)
    #endif
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    return systemConnect(descriptor, address)
  }

  deinit {
    if isOpen { systemClose(descriptor) }
  }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = transmit(rest, wait: true)
      guard count > 0 else { throw Failed(call: "send", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Sends what fits without waiting: how many bytes.
  func sendWhatFits(_ bytes: [UInt8]) -> Int { max(0, transmit(bytes[...], wait: false)) }

  private func transmit(_ bytes: ArraySlice<UInt8>, wait: Bool) -> Int {
    #if canImport(Darwin)
      let flags = wait ? 0 : Int32(MSG_DONTWAIT)
    #else
      let flags = Int32(MSG_NOSIGNAL) | (wait ? 0 : Int32(MSG_DONTWAIT))
    #endif
    // The pointer does not leave the closure.
    return bytes.withUnsafeBytes { systemSend(descriptor, $0, flags) }
  }

  /// Receives something into the buffer, or tells how the connection ended.
  private func fill() -> Ending? {
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    // No more bytes are written than the array holds.
    let count = recv(descriptor, &bytes, bytes.count, 0)
    if count > 0 {
      buffer += bytes.prefix(count)
      return nil
    }
    if count == 0 { return .fin }
    return errno == EAGAIN ? .silence : .reset
  }

  /// Everything until the connection ends, and how it does.
  func receiveAll() -> (text: String, ending: Ending) {
    while true {
      if let ending = fill() { return (take(buffer.count), ending) }
    }
  }

  /// Text up to and including an end mark; what there is when the connection ends before.
  func receive(through mark: String) -> String {
    let mark = Array(mark.utf8)
    while true {
      if buffer.count >= mark.count {
        for start in 0...(buffer.count - mark.count) where buffer[start...].starts(with: mark) {
          return take(start + mark.count)
        }
      }
      if fill() != nil { return take(buffer.count) }
    }
  }

  /// A number of bytes as text; fewer when the connection ends before.
  func receive(count: Int) -> String {
    while buffer.count < count, fill() == nil {}
    return take(min(count, buffer.count))
  }

  /// A response whose body has a length or is chunked (then as on the wire) or lasts until the end.
  func receiveReply(bodiless: Bool = false) -> Reply {
    var reply = Reply(head: receive(through: "\r\n\r\n"), body: "")
    if bodiless { return reply }
    if let length = reply.field("content-length").flatMap({ Int($0) }) {
      reply.body = receive(count: length)
    } else if reply.field("transfer-encoding") == "chunked" {
      reply.body = receive(through: "0\r\n\r\n")
    } else {
      reply.body = receiveAll().text
    }
    return reply
  }

  func exchange(_ request: String) throws -> Reply {
    try send(request)
    return receiveReply()
  }

  func closeWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

  func close() {
    guard isOpen else { return }
    isOpen = false
    systemClose(descriptor)
  }

  func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    close()
  }

  private func take(_ count: Int) -> String {
    defer { buffer.removeFirst(count) }
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}

private func systemConnect<Address>(_ descriptor: Int32, _ address: Address) -> Int32 {
  withUnsafePointer(to: address) {
    // A plain C structure, passed as the generic address that the call takes.
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
    }
  }
}

private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
  send(descriptor, bytes.baseAddress, bytes.count, flags)
}
