#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that are written once from their start and then read: in memory while they are few, else in a file.
final class Spool {
  /// What has not gone to the file yet; append to it and then call ``spill()``.
  var buffer: [UInt8] = []
  private let folder: WorkFolder?
  private var limit: Int
  private var file: FileWriter?
  private var path: String?
  private var written = 0

  /// Starts empty.
  ///
  /// - Parameters:
  ///   - folder: where a file may be made; nil to stay in memory.
  ///   - limit: how many bytes are held in memory before a file is made.
  init(folder: WorkFolder?, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  deinit { if let path { unlink(path) } }

  /// How many bytes there are.
  var count: Int { written + buffer.count }

  /// Moves the buffer to the file when it has grown too large.
  @inline(__always)
  func spill() throws(GazetteerError) { if buffer.count > limit { try writeBuffer() } }

  private func writeBuffer() throws(GazetteerError) {
    guard let folder, !buffer.isEmpty else { return }
    if file == nil {
      let path = folder.newPath()
      file = try FileWriter(path: path)
      self.path = path
      // From now on the buffer only gathers a reasonable piece.
      limit = min(limit, 1 << 18)
    }
    try buffer.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in
      try file?.write(UnsafeRawBufferPointer(bytes))
    }
    written += buffer.count
    if buffer.capacity > 1 << 20 { buffer = [] } else { buffer.removeAll(keepingCapacity: true) }
  }

  /// Ends the writing and starts to read.
  func reader(bufferSize: Int = 1 << 18) throws(GazetteerError) -> SpoolReader {
    guard let path else { return SpoolReader(bytes: buffer) }
    try writeBuffer()
    buffer = []
    file = nil
    return try SpoolReader(path: path, bufferSize: bufferSize, owner: self)
  }
}

/// Reads a spool from its start.
final class SpoolReader {
  private var buffer: [UInt8]
  private var start = 0
  private var end: Int
  private let descriptor: Int32
  private let path: String
  // Keeps the file until it has been read.
  private let owner: Spool?

  fileprivate init(bytes: [UInt8]) {
    buffer = bytes
    end = bytes.count
    descriptor = -1
    path = ""
    owner = nil
  }

  fileprivate init(path: String, bufferSize: Int, owner: Spool) throws(GazetteerError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw GazetteerError(code: .fileError, message: "cannot be opened: \(systemErrorText())", path: path)
    }
    buffer = [UInt8](repeating: 0, count: bufferSize)
    end = 0
    self.path = path
    self.owner = owner
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Hands over the next bytes, as many as asked for, and goes on behind them; nil at the end.
  ///
  /// The bytes are valid during the call only.
  @inline(__always)
  func take<Result>(
    _ count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(GazetteerError) -> Result? {
    if end - start < count {
      try refill(count)
      if end - start < count { return nil }
    }
    defer { start += count }
    return buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
  }

  /// A little-endian number, or nil at the end.
  @inline(__always)
  func number<Number: FixedWidthInteger>(as type: Number.Type) throws(GazetteerError) -> Number? {
    try take(MemoryLayout<Number>.size) { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
  }

  /// Hands over all that is left, piece by piece.
  func forEachPiece(
    _ body: (UnsafeRawBufferPointer) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    while true {
      if start == end { try refill(1) }
      if start == end { return }
      let range = start..<end
      start = end
      try buffer.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in
        try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
      }
    }
  }

  private func refill(_ wanted: Int) throws(GazetteerError) {
    guard descriptor >= 0 else { return }
    let rest = end - start
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        if rest > 0, let base = bytes.baseAddress { memmove(base, base + start, rest) }
      }
      start = 0
      end = rest
    }
    if buffer.count < wanted { buffer.append(contentsOf: repeatElement(0, count: wanted - buffer.count)) }
    while end < wanted {
      let (from, descriptor) = (end, descriptor)
      let count = buffer.withUnsafeMutableBytes { bytes -> Int in
        read(descriptor, bytes.baseAddress.map { $0 + from }, bytes.count - from)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw GazetteerError(code: .fileError, message: "cannot be read: \(systemErrorText())", path: path)
      }
      if count == 0 { return }
      end += count
    }
  }
}
