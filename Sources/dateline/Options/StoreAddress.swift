import EventStorage
import GeoPackageStorage
import Glibc

/// Where a store is: the path of a file.
struct StoreAddress {
  private let text: String

  init(_ text: String) { self.text = text }

  /// What messages call the store.
  var name: String { text }

  /// Whether there is a store, and no text that is read as a file of features.
  var isStore: Bool {
    guard text != "-" else { return false }
    let descriptor = Glibc.open(text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16)
    return read(descriptor, &bytes, 16) == 16 && bytes.starts(with: "SQLite format 3".utf8)
  }

  /// Opens the store.
  func open(_ access: StoreAccess) throws -> any EventDatabase {
    try StoreAddress.failing { try GeoPackageStore(path: text, access: access) }
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
