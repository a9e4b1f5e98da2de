/// 501: the server does not offer this.
public final class HTTPNotImplemented: HTTPServerError {}
