import HubHTTP
import HubJSON

extension RecordedExchange {
  /// The exchange as an entry of HAR 1.2.
  var entry: JSONValue {
    let time = JSONValue.number(JSONNumber(Double(duration.wholeMicroseconds) / 1000) ?? 0)
    return [
      "startedDateTime": .string(startedAt.description),
      "time": time,
      "request": writtenRequest,
      "response": writtenResponse,
      "cache": [:],
      "timings": ["send": 0, "wait": time, "receive": 0],
    ]
  }

  private var writtenRequest: JSONValue {
    let query = request.path.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    var written: JSONObject = [
      "method": .string(request.method.rawValue),
      "url": .string(request.url),
      "httpVersion": "HTTP/1.1",
      "cookies": Self.written(request.headerFields[values: .cookie].flatMap { $0.split(separator: ";") }),
      "headers": Self.written(request.headerFields),
      "queryString": Self.written([QueryItem](queryString: query)),
      "headersSize": -1,
      "bodySize": .number(JSONNumber(requestBody?.count ?? 0)),
    ]
    if let requestBody {
      let type = request.headerFields[.contentType] ?? ""
      var data: JSONObject = ["mimeType": .string(type), "params": .array(Self.parameters(requestBody, type))]
      let isMultipart = MediaType(type)?.essence.hasPrefix("multipart/") ?? false
      Self.write(requestBody, isMultipart: isMultipart, into: &data)
      written["postData"] = .object(data)
    }
    return .object(written)
  }

  private var writtenResponse: JSONValue {
    let fields = response.headerFields
    var content: JSONObject = [
      "size": .number(JSONNumber(responseBody.count)),
      "mimeType": .string(fields[values: .contentType].first ?? ""),
    ]
    Self.write(responseBody, isMultipart: false, into: &content)
    let cookies = fields[values: .setCookie].compactMap { $0.split(separator: ";").first }
    return [
      "status": .number(JSONNumber(response.status.code)),
      "statusText": "",
      "httpVersion": "HTTP/1.1",
      "cookies": Self.written(cookies),
      "headers": Self.written(fields),
      "content": .object(content),
      "redirectURL": .string(fields[values: .location].first ?? ""),
      "headersSize": -1,
      // What was sent may have been compressed.
      "bodySize": responseBody.isEmpty ? 0 : -1,
    ]
  }

  private static func written(_ fields: HTTPFields) -> JSONValue {
    .array(fields.map { ["name": .string($0.name.rawName), "value": .string($0.value)] })
  }

  private static func written(_ items: [QueryItem]) -> JSONValue {
    .array(items.map { ["name": .string($0.name), "value": .string($0.value)] })
  }

  private static func written(_ cookies: [Substring]) -> JSONValue {
    .array(
      cookies.compactMap { cookie in
        let pair = cookie.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return nil }
        return ["name": .string(String(pair[0].drop { $0 == " " })), "value": .string(String(pair[1]))]
      })
  }
}
