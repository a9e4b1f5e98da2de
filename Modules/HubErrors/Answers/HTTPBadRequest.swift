/// 400: the request does not make sense to the server; see the message and ``HubAPIError/details``.
public final class HTTPBadRequest: HTTPClientError {}
