/// 404: what was asked for is not there.
public final class HTTPNotFound: HTTPClientError {}
