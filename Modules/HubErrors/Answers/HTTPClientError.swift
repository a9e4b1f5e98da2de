/// A status of 4xx: the request was refused.
public class HTTPClientError: HTTPError {}
