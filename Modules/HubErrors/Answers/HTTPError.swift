/// A status of 400 or above: the root of the classes by status.
public class HTTPError: HubAPIError {}
