import Glibc

/// How a store on a medium that nobody can write to is opened: as a file that does not change.
///
/// A database in write-ahead mode has two files beside it that SQLite makes even for reading; where it cannot, only
/// `immutable=1` opens it (https://www.sqlite.org/wal.html#readonly). That is safe where the whole file system is mounted
/// read-only and nothing waits in the log.
enum ReadOnlyMedium {
  /// What SQLite is to open for reading: the path, or its URI where the file cannot change.
  static func location(of path: String) -> String {
    isUnchanging(path) ? "file:\(escaped(path))?immutable=1" : path
  }

  private static func isUnchanging(_ path: String) -> Bool {
    var system = statvfs()
    guard statvfs(path, &system) == 0, system.f_flag & UInt(ST_RDONLY) != 0 else { return false }
    var log = stat()
    return stat(path + "-wal", &log) != 0 || log.st_size == 0
  }

  /// The path with what a URI gives another meaning as `%HH`.
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }
}
