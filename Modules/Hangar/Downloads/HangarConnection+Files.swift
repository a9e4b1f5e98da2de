import HubErrors
import HubHTTP
import HubTransport

extension HangarConnection {
  /// The file itself, be it with the server or where the server says.
  func openFile(
    _ call: Call<[UInt8]>, version: String, _ options: RequestOptions
  ) async throws -> ReceivedResponse {
    let target: HangarDownloadTarget
    do {
      return try await downloads.open(call, at: origin, options: options)
    } catch let error as HubAPIError where error.status.kind == .redirection {
      target = try HangarDownloadTarget(error.response, from: origin, version: version)
    } catch let error as HubAPIError {
      throw explained(error, options)
    }
    do {
      // Nothing of the caller's goes along: no credentials, and no fields that it added for Hangar.
      return try await files.open(
        target.call, at: target.origin,
        options: RequestOptions(timeout: options.timeout, auth: .anonymous, retry: options.retry))
    } catch let error as HubAPIError where error.status.kind == .redirection {
      throw HangarDownloadError(
        reason: .redirect(
          "\(target.origin.authority) redirects once more, which is not followed; try again later"),
        version: version)
    } catch let error as HubAPIError {
      throw HangarAdvice.ofFiles(error)
    }
  }
}
