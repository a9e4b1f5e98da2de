/// 401: credentials are missing or not accepted.
public final class HTTPUnauthorized: HTTPClientError {}
