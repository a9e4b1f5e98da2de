#if os(Linux)
  import CLibcurl
  import HubHTTP

  extension OutgoingRequest {
    /// The fields as libcurl wants them; the caller frees the list.
    func fieldList() -> UnsafeMutablePointer<curl_slist>? {
      var list: UnsafeMutablePointer<curl_slist>?
      for field in head.headerFields {
        // An empty value is written with a semicolon: with a colon alone the field would be left out.
        list = curl_slist_append(list, field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
      }
      if let mediaType, !head.headerFields.contains(.contentType) {
        list = curl_slist_append(list, "Content-Type: \(mediaType)")
      } else if !head.headerFields.contains(.contentType) {
        list = curl_slist_append(list, "Content-Type:")
      }
      // A name without a value keeps libcurl from adding the field by itself.
      if !head.headerFields.contains(.accept) { list = curl_slist_append(list, "Accept:") }
      return curl_slist_append(list, "Expect:")
    }
  }
#endif
