#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file from its start, decompressed when its name ends in `.xz`.
final class FileReader {
  let path: String
  private let descriptor: Int32
  private var decoder: XZDecoder?
  private var input: [UInt8] = []
  private var inputStart = 0
  private var inputEnded = false

  /// Opens the file.
  /// - Throws: ``GazetteerError/Code/tableNotFound`` or ``GazetteerError/Code/fileError``.
  init(path: String) throws(GazetteerError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code: GazetteerError.Code = errno == ENOENT ? .tableNotFound : .fileError
      throw GazetteerError(code: code, message: "cannot be opened: \(systemErrorText())", path: path)
    }
    self.descriptor = descriptor
    if path.hasSuffix(".xz") { decoder = try XZDecoder(path: path) }
    if decoder != nil { input = [UInt8](repeating: 0, count: 1 << 16) }
    inputStart = input.count
  }

  deinit { close(descriptor) }

  /// Fills the buffer from its start and says how many bytes came; 0 at the end of the file.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(GazetteerError) -> Int {
    if decoder == nil { return try readBytes(into: buffer) }
    while decoder?.isAtEnd == false {
      if inputStart == input.count, !inputEnded {
        let capacity = 1 << 16
        var bytes = input
        if bytes.count < capacity { bytes = [UInt8](repeating: 0, count: capacity) }
        input = []
        var failure: GazetteerError?
        let count = bytes.withUnsafeMutableBufferPointer { pointer -> Int in
          do throws(GazetteerError) { return try readBytes(into: pointer) } catch { failure = error }
          return 0
        }
        if let failure { throw failure }
        inputEnded = count == 0
        bytes.removeLast(bytes.count - count)
        input = bytes
        inputStart = 0
      }
      var failure: GazetteerError?
      var step = (read: 0, written: 0)
      input[inputStart...].withUnsafeBufferPointer { pointer in
        do throws(GazetteerError) {
          step = try decoder?.decode(pointer, into: buffer, isLast: inputEnded) ?? step
        } catch { failure = error }
      }
      if let failure { throw failure }
      inputStart += step.read
      if step.written > 0 { return step.written }
    }
    return 0
  }

  private func readBytes(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(GazetteerError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR {
        throw GazetteerError(code: .fileError, message: "cannot be read: \(systemErrorText())", path: path)
      }
    }
  }

  /// The whole content.
  func readAll() throws(GazetteerError) -> [UInt8] {
    var content: [UInt8] = []
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return content }
      content.append(contentsOf: buffer[0..<count])
    }
  }
}

/// Reads tables and polygon files, decompressed when their names end in `.xz`.
public enum CompressedFile {
  /// The whole content of a file, decompressed when its name ends in `.xz`.
  ///
  /// - Throws: ``GazetteerError`` with the path.
  public static func read(path: String) throws(GazetteerError) -> [UInt8] {
    try FileReader(path: path).readAll()
  }
}
