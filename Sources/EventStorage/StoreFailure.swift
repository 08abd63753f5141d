/// Why a store could not be opened, read or written; every storage has an error of its own that says so.
public protocol StoreFailure: Error, CustomStringConvertible {
  /// A stable code, such as `store_busy`.
  var codeText: String { get }
}
