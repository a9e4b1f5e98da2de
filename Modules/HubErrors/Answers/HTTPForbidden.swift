/// 403: the credentials do not allow this.
public final class HTTPForbidden: HTTPClientError {}
