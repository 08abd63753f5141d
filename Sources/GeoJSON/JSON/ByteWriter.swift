/// A growing run of bytes into which JSON is written.
///
/// An array would check for uniqueness and bounds at each append; this owns its memory, so one comparison is left.
package struct ByteWriter: ~Copyable {
  package private(set) var base: UnsafeMutablePointer<UInt8>
  package private(set) var count = 0
  private var capacity: Int
  /// Spaces per level, or nil to write on one line.
  let indentation: Int?
  /// Arrays and objects that are open.
  private(set) var level = 0

  static let maximumDepth = 512

  package init(capacity: Int, indentation: Int? = nil) {
    self.capacity = max(capacity, 64)
    self.indentation = indentation
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count &+ extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let wider = max(capacity * 2, count + extra)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    bytes.update(from: base, count: count)
    base.deallocate()
    base = bytes
    capacity = wider
  }

  @inline(__always)
  package mutating func put(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Appends one byte for which room has been made.
  @inline(__always)
  mutating func putReserved(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  @inline(__always)
  package mutating func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }

  @inline(__always)
  package mutating func put(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: bytes, count: length)
    count &+= length
  }

  package mutating func put(raw text: String) {
    for byte in text.utf8 { put(byte) }
  }

  /// Counts bytes that were written past the end, into room made for them.
  @inline(__always)
  mutating func advance(_ length: Int) { count &+= length }

  /// Drops all bytes from `length` on, and closes what was opened above `level`.
  package mutating func rewind(to length: Int, level: Int) {
    count = min(count, length)
    self.level = level
  }

  /// Opens an array or object, up to the limit.
  mutating func open(_ bracket: UInt8) throws(GeoJSONError) {
    put(bracket)
    level &+= 1
    if level > Self.maximumDepth {
      throw GeoJSONError(.nestingTooDeep, "arrays and objects are nested more than \(Self.maximumDepth) deep")
    }
  }

  /// Closes an array or object.
  mutating func close(_ bracket: UInt8) {
    level &-= 1
    put(bracket)
  }

  /// Starts a line at the level's indentation, where lines are wanted.
  @inline(__always)
  mutating func breakLine() {
    if let indentation { putIndentation(indentation) }
  }

  @inline(never)
  private mutating func putIndentation(_ width: Int) {
    put(0x0A)
    for _ in 0..<level * width { put(0x20) }
  }

  /// Writes a member's name, which needs no escape, and its colon; `isFirst` is whether no member stands before it.
  @inline(__always)
  mutating func name(_ name: StaticString, isFirst: Bool = false) {
    if !isFirst { put(UInt8(ascii: ",")) }
    breakLine()
    put(UInt8(ascii: "\""))
    put(name)
    put(UInt8(ascii: "\""))
    colon()
  }

  @inline(__always)
  mutating func colon() {
    put(UInt8(ascii: ":"))
    if indentation != nil { put(0x20) }
  }

  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count)) }

  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  package var text: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }
}
