import HubHTTP
import HubJSON

/// Bodies in the encodings that JSON readers of the server's language find out by themselves.
enum HangarBody {
  static func json(_ request: SandboxRequest) -> JSONValue? {
    let body = request.body
    guard body.count >= 2,
      body[0] == 0 || body[1] == 0 || body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF])
    else { return try? JSONValue(parsing: body) }
    let isLittle = body[1] == 0 || body.starts(with: [0xFF, 0xFE])
    let units = stride(from: 0, to: body.count - 1, by: 2).map { position in
      UInt16(body[position + (isLittle ? 1 : 0)]) << 8 | UInt16(body[position + (isLittle ? 0 : 1)])
    }
    return try? JSONValue(parsing: Array(String(decoding: units.drop { $0 == 0xFEFF }, as: UTF16.self).utf8))
  }
}
