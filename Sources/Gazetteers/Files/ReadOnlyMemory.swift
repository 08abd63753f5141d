#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that never change: a file mapped into memory, or a buffer filled once.
///
/// Invariants: ``bytes`` is set at the start and stays valid and unchanged until the last reference goes; nobody else
/// holds the memory for writing. A mapped file must not be shortened in place while it is open, which the cache
/// never does: it writes beside and renames, so an open mapping keeps the old file alive. Hence the class may be
/// shared between threads.
package final class ReadOnlyMemory: @unchecked Sendable {
  /// The bytes; page-aligned.
  package let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps the file at the path.
  ///
  /// - Throws: ``GazetteerError/Code/fileError``.
  package init(mapping path: String) throws(GazetteerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw GazetteerError(code: .fileError, message: "cannot be opened: \(systemErrorText())", path: path)
    }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor), status.isRegular else {
      throw GazetteerError(code: .fileError, message: "is not a file", path: path)
    }
    isMapped = true
    if status.size == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let address = mmap(nil, status.size, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let address, address != MAP_FAILED else {
      throw GazetteerError(code: .fileError, message: "cannot be mapped: \(systemErrorText())", path: path)
    }
    bytes = UnsafeRawBufferPointer(start: address, count: status.size)
  }

  /// Makes a buffer of the size, filled once by the body.
  package init(size: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 1), alignment: 4096)
    _ = buffer.initializeMemory(as: UInt8.self, repeating: 0)
    fill(UnsafeMutableRawBufferPointer(rebasing: buffer[0..<size]))
    bytes = UnsafeRawBufferPointer(rebasing: buffer[0..<size])
    isMapped = false
  }

  deinit {
    guard let address = bytes.baseAddress else { return }
    if isMapped { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) } else { address.deallocate() }
  }
}
