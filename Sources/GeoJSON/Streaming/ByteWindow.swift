/// The part of a stream that has been received and not yet been used, and its place in the stream.
struct ByteWindow: Sendable {
  private var storage: [UInt8] = []
  private var start = 0
  /// Where the window starts: bytes from 0, line and column from 1.
  private(set) var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  var count: Int { storage.count - start }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get { storage[start &+ index] }
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    // Used bytes are let go once they are most of the memory, so that each is moved O(1) times.
    if start > 1 << 16, start > storage.count / 2 {
      storage.removeFirst(start)
      start = 0
    }
    storage.append(contentsOf: bytes)
  }

  /// Moves the start of the window, counting lines and columns on the way.
  mutating func consume(_ length: Int) {
    guard length > 0 else { return }
    storage.withUnsafeBufferPointer { bytes in
      let used = bytes[start..<start + length]
      var feeds = 0
      for byte in used where byte == 0x0A { feeds &+= 1 }
      var lineStart = used.startIndex
      if feeds > 0, let last = used.lastIndex(of: 0x0A) {
        lineStart = last + 1
        column = 1
      }
      var scalars = 0
      for byte in bytes[lineStart..<used.endIndex] where byte & 0xC0 != 0x80 { scalars &+= 1 }
      line += feeds
      column += scalars
    }
    start += length
    offset += length
    if start == storage.count {
      storage.removeAll(keepingCapacity: true)
      start = 0
    }
  }

  /// Leaves out a byte order mark, which has no column.
  mutating func consumeMark() {
    guard count >= 3, self[0] == 0xEF, self[1] == 0xBB, self[2] == 0xBF else { return }
    consume(3)
    column = 1
  }

  /// Runs `body` on a part of the window.
  func withBytes<Value>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    storage.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start + range.lowerBound..<start + range.upperBound]))
    }
  }

  /// The index of the first byte of that value from `index` on.
  func firstIndex(of byte: UInt8, from index: Int) -> Int? {
    withBytes(index..<count) { $0.firstIndex(of: byte) }.map { $0 + index }
  }

  /// An error at a byte of the window.
  func failure(_ code: GeoJSONError.Code, _ message: String, at index: Int = 0, path: String = "$") -> GeoJSONError {
    var moved = self
    moved.consume(index)
    return GeoJSONError(code, message, offset: moved.offset, line: moved.line, column: moved.column, path: path)
  }
}
