public import EventStorage
import GeoPackageStorage
import Synchronization

/// Where a served store is, and how it is opened.
public struct StoreSource: Sendable {
  let name: String
  /// Whether it is a file, which may come into being later.
  let isFile: Bool
  /// Opens a connection for reading that keeps so many kilobytes of the store in memory.
  let open: @Sendable (_ cacheKilobytes: Int) throws -> any MappedEvents
  /// What tells the present state, at little cost; nil where there is no store.
  let identity: @Sendable () -> StoreIdentity?

  /// A GeoPackage, which need not be there yet.
  public static func file(_ path: String) -> StoreSource {
    StoreSource(
      name: String(path.split(separator: "/").last ?? ""), isFile: true,
      open: { try GeoPackageStore(path: path, access: .reading, cacheKilobytes: $0) },
      identity: { StoreIdentity(path: path) })
  }

  /// A store on a server, asked for its state over a connection that is kept.
  /// - Parameters:
  ///   - name: What the page calls the store.
  ///   - open: Opens a connection for reading.
  public static func server(
    name: String, open: @escaping @Sendable () throws -> any MappedEvents
  ) -> StoreSource {
    let watch = ServerWatch(open)
    return StoreSource(name: name, isFile: false, open: { _ in try open() }, identity: { watch.identity() })
  }
}

/// Asks a server whether its store has changed; a connection that was lost is made anew.
private final class ServerWatch: Sendable {
  private let open: @Sendable () throws -> any MappedEvents
  private let connection = Mutex<(any MappedEvents)?>(nil)

  init(_ open: @escaping @Sendable () throws -> any MappedEvents) { self.open = open }

  func identity() -> StoreIdentity? {
    connection.withLock { connection in
      do {
        let store = try connection ?? open()
        connection = store
        return StoreIdentity(serverVersion: try store.dataVersion())
      } catch {
        connection = nil
        return nil
      }
    }
  }
}
