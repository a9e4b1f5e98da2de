import CommandLineKit
import Hexoskin
import HubErrors
import HubPlatform

extension HexoskinLogin {
  /// Whether the token can be renewed and is over, or will be in half a minute.
  func isOver(at now: Timestamp) -> Bool {
    guard case .oauth2(let token) = credential, token.refreshToken != nil, let end = token.expiresAt else {
      return false
    }
    return end <= now.adding(.seconds(30))
  }

  /// The login with a token that is not over, which the client has from then on.
  ///
  /// It is kept at once, so that commands that run at the same time find it. Where it cannot be renewed, it is as it was:
  /// the first call that needs it says why.
  ///
  /// - Parameters:
  ///   - hexo: The client that has this login's token.
  ///   - file: Where it is kept.
  ///   - looks: How often the file is looked at where another command has used the refresh token, every 100 ms.
  /// - Returns: The login with the token that the client has now.
  /// - Throws: `FileError` when the file cannot be read or written, and `CancellationError`.
  func renewed(by hexo: HexoskinClient, in file: WholeFile, looks: Int = 20) async throws -> HexoskinLogin {
    do {
      _ = try await hexo.oauth2.refresh()
    } catch let error as HubAPIError where error.code == "invalid_grant" {
      // A refresh token is good for one use, and whoever used it is about to write what it got.
      for look in 0..<looks {
        if look > 0 { try await Task.sleep(for: .milliseconds(100)) }
        guard let other = try successor(in: file) else { continue }
        hexo.credentials.set(other.credential)
        return other
      }
      return self
    } catch {
      return self
    }
    return try await keep(hexo.credentials.current, in: file)
  }
}
