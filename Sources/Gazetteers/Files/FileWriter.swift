#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a new file that takes its final name only when it is complete.
final class FileWriter {
  private let path: String
  private var descriptor: Int32

  /// Creates the file, or empties it.
  init(path: String) throws(GazetteerError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw GazetteerError(code: .fileError, message: "cannot be written: \(systemErrorText())", path: path)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Appends bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(GazetteerError) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw GazetteerError(code: .fileError, message: "cannot be written: \(systemErrorText())", path: path)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Replaces the file's first bytes.
  func overwriteStart(with bytes: UnsafeRawBufferPointer) throws(GazetteerError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw GazetteerError(code: .fileError, message: "cannot be written: \(systemErrorText())", path: path)
    }
    try write(bytes)
  }

  /// Flushes the file to the disk and renames it, replacing what has the name.
  func finish(renamingTo final: String) throws(GazetteerError) {
    // Without the flush a power cut after the rename could leave a file of the right size and wrong content.
    let isFlushed = fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isFlushed, isClosed, rename(path, final) == 0 else {
      throw GazetteerError(code: .fileError, message: "cannot be written: \(systemErrorText())", path: final)
    }
  }

  /// Removes the unfinished file.
  func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(path)
  }
}
