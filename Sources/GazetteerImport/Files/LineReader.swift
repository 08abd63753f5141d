#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts a file into lines, in memory bounded by the longest one that is allowed.
///
/// Lines end with LF or CRLF, which are left out; the last may lack it. A byte order mark is left out.
struct LineReader: ~Copyable {
  /// The most bytes that a line may take; longer ones are handed over as nil.
  static let longestLine = 4 << 20

  let file: SourceFile
  /// The number of the line that was handed over last, from 1.
  private(set) var number = 0
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var isSkipping = false

  init(_ file: SourceFile) {
    self.file = file
    buffer = .allocate(capacity: 1 << 20)
  }

  deinit { buffer.deallocate() }

  /// A line, or what stands in for it.
  enum Line {
    /// The bytes; valid until the next call.
    case bytes(UnsafeBufferPointer<UInt8>)
    case tooLong
    case end
  }

  /// The next line.
  mutating func next() throws -> Line {
    var scanned = start
    while true {
      let rest = UnsafeBufferPointer(rebasing: buffer[scanned..<end])
      if let newline = firstIndex(of: 0x0A, in: rest) {
        let lineEnd = scanned + newline
        defer { start = lineEnd + 1 }
        number += 1
        if isSkipping {
          isSkipping = false
          return .tooLong
        }
        return .bytes(line(start..<lineEnd))
      }
      scanned = end
      if isAtEnd {
        guard start < end || isSkipping else { return .end }
        defer { start = end }
        number += 1
        if isSkipping {
          isSkipping = false
          return .tooLong
        }
        return .bytes(line(start..<end))
      }
      if isSkipping || end - start > Self.longestLine {
        // What is passed over need not be kept.
        isSkipping = true
        start = 0
        end = 0
        scanned = 0
      }
      // What has been searched moves to the front together with the line.
      scanned -= start
      try fill()
    }
  }

  /// The next line that holds something usable, or nil at the end.
  ///
  /// Empty lines are passed over; those that are too long or hold a NUL are counted.
  mutating func nextRow(log: inout ImportLog) throws -> UnsafeBufferPointer<UInt8>? {
    while true {
      switch try next() {
      case .end: return nil
      case .tooLong:
        log.issue(
          "line_too_long", "the line is longer than \(Self.longestLine) bytes", path: file.path, line: number)
      case .bytes(let line):
        if line.isEmpty { continue }
        if firstIndex(of: 0, in: line) == nil { return line }
        log.issue("control_character", "the line holds a NUL", path: file.path, line: number)
      }
    }
  }

  private func line(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    var range = range
    if !range.isEmpty, buffer[range.upperBound - 1] == 0x0D { range = range.lowerBound..<range.upperBound - 1 }
    if number == 1, range.count >= 3, buffer[range.lowerBound] == 0xEF, buffer[range.lowerBound + 1] == 0xBB,
      buffer[range.lowerBound + 2] == 0xBF
    {
      range = range.lowerBound + 3..<range.upperBound
    }
    return UnsafeBufferPointer(rebasing: buffer[range])
  }

  private mutating func fill() throws {
    if start > 0 {
      // Fewer than a line's bytes are moved for each buffer that is read.
      let length = end - start
      if length > 0, let base = buffer.baseAddress { memmove(base, base + start, length) }
      start = 0
      end = length
    }
    if end == buffer.count {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
      _ = larger.update(fromContentsOf: buffer[..<end])
      buffer.deallocate()
      buffer = larger
    }
    let count = try file.read(into: UnsafeMutableBufferPointer(rebasing: buffer[end...]))
    end += count
    isAtEnd = count == 0
  }
}

/// Where a byte stands first, or nil.
@inline(__always)
func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let base = bytes.baseAddress, bytes.count > 0, let found = memchr(base, Int32(byte), bytes.count) else {
    return nil
  }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// The fields of a line between tabs.
struct TabbedFields: ~Copyable {
  /// How many fields are kept; more are counted only.
  private let capacity: Int
  private let bounds: UnsafeMutableBufferPointer<Int>
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// How many fields the line has.
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    bounds = .allocate(capacity: capacity + 1)
    bounds.initialize(repeating: 0)
  }

  deinit { bounds.deallocate() }

  /// Finds the fields of a line, which must stay valid while they are used.
  mutating func split(_ line: UnsafeBufferPointer<UInt8>) {
    bytes = line
    count = 0
    var from = 0
    // Where each field starts; the one before it ends a tab earlier.
    bounds[0] = 0
    while let tab = firstIndex(of: 0x09, in: UnsafeBufferPointer(rebasing: line[from...])) {
      count += 1
      from += tab + 1
      if count <= capacity { bounds[count] = from }
    }
    count += 1
    if count <= capacity { bounds[count] = line.count + 1 }
  }

  /// The bytes of a field; empty where the line has not so many.
  subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
    guard field < min(count, capacity) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: bytes[bounds[field]..<bounds[field + 1] - 1])
  }
}
