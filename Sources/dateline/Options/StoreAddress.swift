import EventStorage
import GeoPackageStorage
import Glibc
import MapService
import PostGISStorage

/// Where a store is: the path of a file, or the address of a database, `postgresql://…`.
struct StoreAddress {
  private let text: String

  init(_ text: String) { self.text = text }

  /// What messages call the store: a password in the address is left out.
  var name: String { isOnServer ? PostGISStore.name(of: text) : text }

  /// Whether the store is a database on a server.
  var isOnServer: Bool { ["postgresql://", "postgres://"].contains { text.hasPrefix($0) } }

  /// Whether there is a store, and no text that is read as a file of features.
  var isStore: Bool {
    if isOnServer { return true }
    guard text != "-" else { return false }
    let descriptor = Glibc.open(text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16)
    return read(descriptor, &bytes, 16) == 16 && bytes.starts(with: "SQLite format 3".utf8)
  }

  /// Opens the store.
  func open(_ access: StoreAccess) throws -> any EventDatabase {
    try StoreAddress.failing {
      if isOnServer { return try PostGISStore(address: text, access: access) }
      return try GeoPackageStore(path: text, access: access)
    }
  }

  /// The store as the server holds it.
  var source: StoreSource {
    guard isOnServer else { return .file(text) }
    let text = text
    return .server(name: String(name.split(separator: "/").last ?? "")) {
      try PostGISStore(address: text, access: .reading)
    }
  }

  /// Does something with a store; its errors end the command.
  static func failing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as any StoreFailure {
      throw CommandFailure.environment("\(error)")
    }
  }
}
