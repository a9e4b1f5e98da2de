/// 405: the server does not offer the method here.
public final class HTTPMethodNotAllowed: HTTPClientError {}
