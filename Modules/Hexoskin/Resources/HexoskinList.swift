import HubErrors
public import HubJSON
public import HubTransport
import Synchronization

/// The objects of a list, as many pages of it as were loaded.
///
/// ```swift
/// let records = try await hexo.resource("record").list(["user": 99])
/// print(records.count, records[0])
/// if records.nextURL != nil { try await records.loadNext() }
/// ```
///
/// It is a sequence of the objects that it has when it is asked, so that pages can come in while others go through it;
/// ``objects`` is an array of them.
public final class HexoskinList: Sendable {
  private struct State {
    var objects: [HexoskinObject]
    var after: PageTrail
    var before: PageTrail
    var meta: JSONObject
    var isLoading = false
  }

  /// The resource that was listed.
  public let resource: HexoskinResource

  /// Who asked: further pages are asked for in the same way.
  let auth: AuthorizationChoice
  private let state: Mutex<State>

  init(_ page: ObjectPage, of resource: HexoskinResource, auth: AuthorizationChoice) {
    self.resource = resource
    self.auth = auth
    let objects = Self.objects(page, resource, auth)
    state = Mutex(
      State(
        objects: objects, after: PageTrail(page.next, isEmpty: objects.isEmpty),
        before: PageTrail(page.previous, isEmpty: objects.isEmpty), meta: page.meta))
  }

  /// The objects that are loaded, in the server's order.
  public var objects: [HexoskinObject] { state.withLock { $0.objects } }

  /// How many objects are loaded.
  public var count: Int { state.withLock { $0.objects.count } }

  /// Whether none is.
  public var isEmpty: Bool { state.withLock { $0.objects.isEmpty } }

  /// An object by its place, which must be less than ``count``.
  public subscript(position: Int) -> HexoskinObject { objects[position] }

  /// The objects that are loaded, and where the list goes on.
  var contents: (objects: [HexoskinObject], after: PageTrail) { state.withLock { ($0.objects, $0.after) } }

  /// Where the next page is; nil at the end.
  public var nextURL: String? { state.withLock { $0.after.next } }

  /// Where the page before the first loaded one is; nil at the beginning.
  public var previousURL: String? { state.withLock { $0.before.next } }

  /// How many objects the whole list had when the last page came, nil where the server does not say.
  public var totalCount: Int? { meta["total_count"]?.intValue.flatMap { Int(exactly: $0) } }

  /// What the server said of the page that came last: `limit`, `offset`, `total_count`, and more where a resource has it.
  public var meta: JSONObject { state.withLock { $0.meta } }

  /// Loads the next page to the end of this list.
  ///
  /// - Parameter options: What this call does differently.
  /// - Returns: The objects that came.
  /// - Throws: ``HexoskinError/endOfList`` when there is none, which ``nextURL`` tells beforehand;
  ///   ``HexoskinError/isLoading`` while another page of this list is being loaded; `RepeatedPage` when the server leads to
  ///   a page a second time, ``HexoskinError/emptyPages(resource:)`` after three pages in a row without objects;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`. After an error the list is as it was.
  @discardableResult
  public func loadNext(options: RequestOptions = RequestOptions()) async throws -> [HexoskinObject] {
    try await load(options, else: .endOfList, { $0.after }) { state, objects, page in
      state.objects += objects
      state.after.goOn(to: page.next, isEmpty: objects.isEmpty)
    }
  }

  /// Loads the page before to the beginning of this list.
  ///
  /// - Parameter options: What this call does differently.
  /// - Returns: The objects that came.
  /// - Throws: ``HexoskinError/startOfList`` when there is none; otherwise as ``loadNext(options:)``.
  @discardableResult
  public func loadPrevious(options: RequestOptions = RequestOptions()) async throws -> [HexoskinObject] {
    try await load(options, else: .startOfList, { $0.before }) { state, objects, page in
      state.objects = objects + state.objects
      state.before.goOn(to: page.previous, isEmpty: objects.isEmpty)
    }
  }

  /// Loads all further pages to the end of this list.
  ///
  /// - Parameter options: What the calls do differently.
  /// - Throws: As ``loadNext(options:)``, but at the end it is done; what came before an error stays.
  public func loadAll(options: RequestOptions = RequestOptions()) async throws {
    while nextURL != nil { try await loadNext(options: options) }
  }

  /// Deletes an object on the server and takes it out of this list.
  ///
  /// - Parameters:
  ///   - position: Its place.
  ///   - options: What this call does differently.
  /// - Throws: `InvalidRequestError` when there is none at that place, and what ``HexoskinObject/delete(options:)`` throws:
  ///   ``MethodNotAllowed`` before anything is sent.
  public func delete(at position: Int, options: RequestOptions = RequestOptions()) async throws {
    let objects = objects
    guard objects.indices.contains(position) else {
      throw InvalidRequestError("the list has \(objects.count) objects; there is none at \(position)")
    }
    try await objects[position].delete(options: options)
    state.withLock { state in state.objects.removeAll { $0 === objects[position] } }
  }

  private func load(
    _ options: RequestOptions, else end: HexoskinError, _ way: @Sendable (State) -> PageTrail,
    _ take: (inout State, [HexoskinObject], ObjectPage) -> Void
  ) async throws -> [HexoskinObject] {
    let (url, trail) = try state.withLock { state in
      if state.isLoading { throw HexoskinError.isLoading }
      let trail = way(state)
      guard let url = trail.next else { throw end }
      state.isLoading = true
      return (url, trail)
    }
    do {
      let page = try await resource.page(at: url, of: trail, inheriting(options))
      let objects = Self.objects(page, resource, auth)
      state.withLock { state in
        take(&state, objects, page)
        state.meta = page.meta
        state.isLoading = false
      }
      return objects
    } catch {
      state.withLock { $0.isLoading = false }
      throw error
    }
  }

  private func inheriting(_ options: RequestOptions) -> RequestOptions {
    guard case .inherited = options.auth else { return options }
    var options = options
    options.auth = auth
    return options
  }

  private static func objects(
    _ page: ObjectPage, _ resource: HexoskinResource, _ auth: AuthorizationChoice
  ) -> [HexoskinObject] {
    page.objects.map { resource.space.receive($0, by: resource, .listed, auth: auth) }
  }
}

extension HexoskinList: Sequence {
  /// The objects that are loaded now.
  public func makeIterator() -> IndexingIterator<[HexoskinObject]> { objects.makeIterator() }

  /// How many there are now.
  public var underestimatedCount: Int { count }
}

extension HexoskinList: CustomStringConvertible, CustomReflectable {
  /// How many objects of which resource there are.
  public var description: String {
    "\(count)\(totalCount.map { " of \($0)" } ?? "") objects of \(resource.name)"
  }

  /// The objects.
  public var customMirror: Mirror { Mirror(self, children: ["resource": resource.name, "objects": objects]) }
}
