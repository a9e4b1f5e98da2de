import Hangar

func projectNobodySees(_ hangar: HangarClient, name: String) async throws -> String? {
  // snippet.hidden
  do {
    _ = try await hangar.projects.get(name)
  } catch let error as HTTPNotFound {
    return error.message  // not there, or hidden from the caller; Hangar does not tell these apart
  }
  // snippet.end
  return nil
}

func refusedKey(_ hangar: HangarClient) async throws -> AuthenticationError.Reason? {
  // snippet.key
  do {
    _ = try await hangar.permissions.get()
  } catch let error as AuthenticationError {
    print(error)  // .refused: Hangar does not know the key; .revoked: it does not know it any more
    return error.reason
  }
  // snippet.end
  return nil
}

func malformedKey(_ text: String) -> String? {
  // snippet.malformed
  do {
    _ = try HangarClient(userAgent: "plugin-mirror/1.2 (ops@example.org)", auth: .apiKey(text))
  } catch let error as ConfigurationError {
    return error.reason  // without the key; nothing was sent
  } catch {}
  // snippet.end
  return nil
}

func tooManyRequests(_ hangar: HangarClient) async throws -> String? {
  // snippet.tooMany
  do {
    _ = try await hangar.projects.list()
  } catch let error as HubAPIError where error.status == .tooManyRequests {
    return error.message  // others use this address, too: even the repeated calls were refused
  }
  // snippet.end
  return nil
}

func unknownParameter(_ hangar: HangarClient) async throws -> String? {
  // snippet.parameter
  do {
    _ = try await hangar.projects.list(where: .raw("colour", "blue"))
  } catch let error as HTTPBadRequest {
    return error.message
  }
  // snippet.end
  return nil
}

func refusedBeforeSending(_ hangar: HangarClient) async throws -> String? {
  // snippet.refused
  do {
    _ = try await hangar.projects.list(where: .platformVersion == "1.20.2")  // of which platform?
  } catch let error as InvalidRequestError {
    return error.reason
  }
  // snippet.end
  return nil
}
