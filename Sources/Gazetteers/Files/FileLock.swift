#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An exclusive lock between processes and threads, held while the value lives.
///
/// The system lets go of it when the process ends, however it ends. The lock's file stays as long as it may be wanted:
/// removing it could let two holders lock different files of the same name.
final class FileLock {
  private let descriptor: Int32

  /// Waits for the lock; nil where the file cannot be made or the file system knows no locks.
  ///
  /// - Parameter waiting: called once where another holds the lock.
  init?(path: String, waiting: () -> Void = {}) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      self.descriptor = descriptor
      return
    }
    if errno == EWOULDBLOCK { waiting() }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR {
        close(descriptor)
        return nil
      }
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Removes the lock's file where nobody holds the lock.
  static func removeIfFree(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
  }
}
