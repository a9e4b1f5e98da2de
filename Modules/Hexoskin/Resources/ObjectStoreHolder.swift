/// What a client, its resources and its lists hold of their objects' store.
///
/// The store holds objects, and objects find one another in it: only with the last of those who use it may it let go of
/// them. What somebody still holds then works on, without a cache.
final class ObjectStoreHolder: Sendable {
  let store: HexoskinObjectStore

  init(_ store: HexoskinObjectStore) { self.store = store }

  deinit { store.close() }
}
