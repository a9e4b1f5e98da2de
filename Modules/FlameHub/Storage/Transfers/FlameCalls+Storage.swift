public import HubErrors
public import HubPlatform
public import HubQuery
@_spi(Backend) public import HubTransport
import HubHTTP
import HubJSON

extension FlameCalls where Resource == Bucket {
  /// The call that uploads files; see `FlameRecords.upload(_:to:options:progress:)`.
  public func upload(
    _ files: [UploadFile], to bucket: ID<Bucket>, random: any RandomSource, progress: ProgressHandler? = nil
  ) throws(InvalidRequestError) -> Call<[BucketFile]> {
    let endpoint = StorageEndpoints.upload
    let arguments = try arguments(bucket, endpoint)
    let body = try BucketUpload(files: files, progress: progress).body(endpoint.name, random: random)
    return Call<JSONValue>.json(endpoint, arguments: arguments, body: body, decoder: HubJSONDecoder())
      .map { [names = facts.names] answer in
        var answer = answer
        if let names, let data = answer["data"] {
          answer["data"] = try names.ours(data, of: BucketFile.collection.name)
        }
        return try HubJSONDecoder().decode(ListEnvelope<BucketFile>.self, from: answer).data
      }
  }

  /// The call for all files of a bucket as one archive; see `FlameRecords.archive(of:options:progress:)`.
  public func archive(of bucket: ID<Bucket>) throws(InvalidRequestError) -> Call<[UInt8]> {
    let endpoint = StorageEndpoints.archive
    return Call(endpoint, arguments: try arguments(bucket, endpoint), headerFields: [.accept: "*/*"]) { $1 }
  }
}

extension FlameCalls where Resource == BucketFile {
  /// The call for the bytes of a file; see `FlameRecords.download(_:options:progress:)`.
  public func download(_ file: ID<BucketFile>) throws(InvalidRequestError) -> Call<[UInt8]> {
    let endpoint = StorageEndpoints.download
    return Call(endpoint, arguments: try arguments(file, endpoint), headerFields: [.accept: "*/*"]) { $1 }
  }
}
