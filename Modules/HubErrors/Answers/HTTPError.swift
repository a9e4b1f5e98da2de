/// A status of 400 or above: what the Hexoskin client calls by this name, for every backend.
public class HTTPError: HubAPIError {}
