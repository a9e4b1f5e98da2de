import Hexoskin

func methodNotAllowed(_ hexo: HexoskinClient) async throws -> String? {
  // snippet.methodNotAllowed
  do {
    try await hexo.resource("datatype").list()[4].delete()
  } catch let error as MethodNotAllowed {
    return "\(error)"  // nothing was sent
  }
  // snippet.end
  return nil
}

func foreignAnnotation(_ hexo: HexoskinClient, user: Int) async throws -> HTTPError? {
  // snippet.httpError
  do {
    let annotations = try await hexo.resource("annotation").list(["user": .int(user)])
    try await annotations[0].update(["annotation": "I was here"])  // may be seen, but not changed
  } catch let error as HTTPError {
    print(error.status, error.message ?? "", error.response.headerFields, error.body.count)
    return error
  }
  // snippet.end
  return nil
}

func classOfRefusal(_ hexo: HexoskinClient) async throws -> String {
  // snippet.clientErrors
  do {
    _ = try await hexo.ranges.list()
    return "no error"
  } catch let error as HTTPBadRequest {
    return "400: \(error)"
  } catch let error as HTTPUnauthorized {
    return "401: \(error)"
  } catch let error as HTTPForbidden {
    return "403: \(error)"
  } catch let error as HTTPNotFound {
    return "404: \(error)"
  } catch let error as HTTPMethodNotAllowed {
    return "405, by the server itself: \(error)"
  } catch let error as HTTPClientError {
    return "another 4xx: \(error)"
  }
  // snippet.end
}

func classOfFailure(_ hexo: HexoskinClient) async throws -> String {
  // snippet.serverErrors
  do {
    _ = try await hexo.ranges.list()
    return "no error"
  } catch let error as HTTPInternalServerError {
    return "500: \(error)"
  } catch let error as HTTPNotImplemented {
    return "501: \(error)"
  } catch let error as HTTPServerError {
    return "another 5xx: \(error)"
  }
  // snippet.end
}

func whatIsWrong(_ hexo: HexoskinClient) async throws -> String? {
  // snippet.advice
  do {
    _ = try await hexo.accounts.only()
  } catch let error as HTTPUnauthorized {
    return error.message  // what the server said, and what to do
  }
  // snippet.end
  return nil
}

func unknownResource(_ hexo: HexoskinClient) async throws -> String? {
  // snippet.unknownResource
  do {
    _ = try await hexo.resource("ranges")
  } catch let error as HexoskinError {
    return "\(error)"  // the server has no resource 'ranges'; did you mean 'range'?
  }
  // snippet.end
  return nil
}

func brokenLink(_ hexo: HexoskinClient, _ track: HexoskinObject) async throws -> String? {
  // snippet.brokenLink
  do {
    return try await track.range.name.string
  } catch HexoskinError.brokenLink(let uri) {
    print(uri, "is not there any more, or not for this caller")
    return uri
  }
  // snippet.end
}
