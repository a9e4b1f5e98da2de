import Testing

/// The door decides as it was recorded: every signature, token and refusal, byte by byte.
@Suite struct DoorReplayTests {
  @Test(
    .enabled(if: Recordings.areThere),
    arguments: [
      ("auth-basic-and-signature", 30), ("auth-strict-signature-required", 6), ("client-oauth1-python27", 46),
      ("client-oauth2-flows", 28), ("oauth1-errors", 45), ("oauth1-requests-oauthlib", 37),
      ("oauth2-endpoint-errors", 35), ("throttle", 11), ("client-get-lazy-loading-and-cache", 19),
      ("permissions", 12), ("client-example-script", 40), ("client-discovery", 64), ("client-every-resource", 46),
      ("api-v1-prefix", 11),
    ]) func recordedDecisions(name: String, least: Int) throws
  {
    var replay = try #require(try DoorReplay(name))
    replay.run()
    #expect(replay.differences == [])
    #expect(replay.equal >= least)
  }
}
