/// 500: the server failed.
public final class HTTPInternalServerError: HTTPServerError {}
