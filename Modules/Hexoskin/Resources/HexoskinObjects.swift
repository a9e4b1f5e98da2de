import HubTransport

/// The objects of a list to its end: those that are loaded, then page by page, which are not added to the list.
///
/// ```swift
/// for try await point in try await hexo.resource("trackpoint").list(["track": 1]).all { … }
/// ```
public struct HexoskinObjects: AsyncSequence, Sendable {
  /// An object.
  public typealias Element = HexoskinObject

  let list: HexoskinList
  let options: RequestOptions

  /// Goes through the objects.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let resource: HexoskinResource
    let options: RequestOptions
    var objects: ArraySlice<HexoskinObject>
    var after: PageTrail

    /// The next object; the next page is loaded when there is none of this one left.
    ///
    /// - Returns: The object, nil at the end.
    /// - Throws: The errors of ``HexoskinList/loadNext(options:)``.
    public mutating func next() async throws -> HexoskinObject? {
      while objects.isEmpty, let url = after.next {
        let page = try await resource.page(at: url, of: after, options)
        after.goOn(to: page.next, isEmpty: page.objects.isEmpty)
        objects = page.objects.map { resource.space.receive($0, by: resource, .listed, auth: options.auth) }[...]
      }
      return objects.popFirst()
    }
  }

  /// An iterator over what the list has now, and what follows.
  public func makeAsyncIterator() -> AsyncIterator {
    let (objects, after) = list.contents
    return AsyncIterator(resource: list.resource, options: options, objects: objects[...], after: after)
  }
}

extension HexoskinList {
  /// The objects to the end of the list; the pages that are loaded meanwhile are not added to it.
  public var all: HexoskinObjects { HexoskinObjects(list: self, options: RequestOptions(auth: auth)) }
}
