/// A status of 5xx: the server failed.
public class HTTPServerError: HTTPError {}
