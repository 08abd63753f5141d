import EventPipeline
import Glibc

/// Reads a file or standard input in chunks.
struct InputFile {
  /// The path as given; `-` is standard input.
  var path: String

  /// Whether the same bytes can be read a second time: a regular file, and no pipe.
  var canBeReadAgain: Bool {
    if path == "-" { return Self.standardInputOffset != nil }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Where standard input stands in its file; nil where it is none.
  static var standardInputOffset: off_t? {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let offset = lseek(STDIN_FILENO, 0, SEEK_CUR)
    return offset >= 0 ? offset : nil
  }

  /// Lets standard input be read again from an offset of its file.
  static func rewindStandardInput(to offset: off_t) { lseek(STDIN_FILENO, offset, SEEK_SET) }

  /// Hands every chunk to the closure, in order.
  ///
  /// - Throws: ``InputIssue`` where the file is missing, a folder or unreadable, and whatever the closure throws.
  func forEachChunk(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let file = try OpenFile(path: path)
    while true {
      let chunk = try file.nextChunk()
      if chunk.isEmpty { return }
      try body(chunk)
    }
  }
}

/// A file or standard input that is read a chunk at a time.
final class OpenFile {
  private let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``InputIssue`` where the file is missing, a folder or unreadable.
  init(path: String) throws {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InputIssue(
        code: errno == ENOENT ? .notFound : .unreadable, source: path, message: "cannot be read: \(lastSystemError())")
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw InputIssue(
        code: .isDirectory, source: path, message: "is a folder; name its files, for example \(path)/*.txt")
    }
  }

  deinit { if path != "-", descriptor >= 0 { close(descriptor) } }

  /// The next bytes; empty at the end.
  ///
  /// - Throws: ``InputIssue`` where the system will not read on.
  func nextChunk() throws -> ArraySlice<UInt8> {
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputIssue(code: .unreadable, source: path, message: "cannot be read: \(lastSystemError())")
      }
      return buffer[..<count]
    }
  }
}
