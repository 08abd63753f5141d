import Glibc

/// Where a command's output goes: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its destination and renamed when ``finish()`` is called; an interrupted run leaves the old
/// file as it was. A destination that is not a regular file, such as a pipe, is written to directly.
final class OutputFile {
  private let descriptor: Int32
  private let name: String
  /// The path written to, nil where the destination itself is.
  private let temporaryPath: String?
  private let destination: String?
  private var buffer: [UInt8] = []
  private var isFinished = false
  private static let capacity = 1 << 18

  /// Opens the destination; nil or `-` is standard output.
  init(path: String?) throws {
    guard let path, path != "-" else {
      (descriptor, name, temporaryPath, destination) = (STDOUT_FILENO, "standard output", nil, nil)
      return
    }
    name = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw CommandFailure.environment("\(path) is a folder; name a file in it")
      }
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      (temporaryPath, destination) = (nil, nil)
    } else {
      // A link is followed, so that the file it names is replaced and not the link.
      let target = realpath(path, nil)
      defer { free(target) }
      let real = target.map { String(cString: $0) } ?? path
      let temporary = "\(real).\(getpid()).partial"
      // Renaming needs no permission to write the old file; one that is protected stays as it is all the same.
      let isProtected = exists && access(real, W_OK) != 0
      descriptor = isProtected ? -1 : open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o777) }
      (temporaryPath, destination) = (temporary, real)
    }
    if descriptor < 0 { throw CommandFailure.environment("cannot write \(path): \(lastSystemError())") }
    if let temporaryPath { Interruption.removeOnInterrupt(temporaryPath) }
  }

  deinit {
    guard !isFinished, let temporaryPath else { return }
    close(descriptor)
    unlink(temporaryPath)
    Interruption.forget(temporaryPath)
  }

  func write(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  func write(line: String) throws {
    buffer.append(contentsOf: line.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands everything written so far to the system.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else {
          throw CommandFailure.environment("cannot write \(name): \(lastSystemError())\(consequence)")
        }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// What a failure leaves behind, for the message.
  private var consequence: String { temporaryPath == nil ? "" : "; nothing there was changed" }

  /// Writes out what is left and puts the file in its place.
  func finish() throws {
    try flush()
    guard let temporaryPath, let destination else {
      isFinished = true
      return
    }
    // Errors of a full disk or a remote file system may come only here.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS, close(descriptor) == 0 else {
      let reason = lastSystemError()
      unlink(temporaryPath)
      throw CommandFailure.environment("cannot write \(name): \(reason)\(consequence)")
    }
    isFinished = true
    guard rename(temporaryPath, destination) == 0 else {
      let reason = lastSystemError()
      unlink(temporaryPath)
      throw CommandFailure.environment("cannot replace \(name): \(reason)")
    }
    Interruption.forget(temporaryPath)
  }
}

/// The system's words for the last error.
func lastSystemError() -> String { String(cString: strerror(errno)) }

/// A path from the root, dots and links left as they are.
func absolutePath(_ path: String) -> String {
  if path.hasPrefix("/") { return path }
  guard let folder = getcwd(nil, 0) else { return path }
  defer { free(folder) }
  return String(cString: folder) + "/" + path
}
