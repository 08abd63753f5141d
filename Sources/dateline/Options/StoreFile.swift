import GeoPackageStorage

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
}
