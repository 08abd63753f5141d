import GeoPackageStorage
import Glibc

/// Opens the store that a command was given.
enum StoreFile {
  static func open(_ path: String, _ access: GeoPackageStore.Access) throws -> GeoPackageStore {
    try failing { try GeoPackageStore(path: path, access: access) }
  }

  /// Does something with a store; its errors end the command.
  static func failing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as GeoPackageError {
      throw CommandFailure.environment("\(error)")
    }
  }

  /// Whether a file is a database, which no text is.
  static func isStore(_ path: String) -> Bool {
    guard path != "-" else { return false }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16)
    return read(descriptor, &bytes, 16) == 16 && bytes.starts(with: "SQLite format 3".utf8)
  }
}
