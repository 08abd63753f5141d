extension JSONScanner {
  /// An error at a byte offset, with the line, column and path of that place.
  @inline(never)
  func failure(_ code: GeoJSONError.Code, _ message: String, at offset: Int) -> GeoJSONError {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, count) where base[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    // A byte order mark has no column.
    if lineStart == 0, count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF, offset >= 3 { lineStart = 3 }
    let column = (lineStart..<max(lineStart, min(offset, count))).reduce(into: 1) { column, index in
      if base[index] & 0xC0 != 0x80 { column += 1 }
    }
    return GeoJSONError(code, message, offset: offset, line: line, column: column, path: path(to: offset))
  }

  /// Notes a deviation that is tolerated.
  @inline(never)
  mutating func note(_ code: GeoJSONError.Code, _ message: @autoclosure () -> String, at offset: Int) {
    guard issues.count < Self.issueLimit else { return }
    issues.append(failure(code, message(), at: offset))
  }

  /// The error for a byte that cannot stand at the cursor.
  @inline(never)
  func unexpected(_ expected: String) -> GeoJSONError {
    guard at < count else { return failure(.inputTruncated, "the text ends where \(expected) must follow", at: count) }
    return failure(.jsonSyntax, "\(expected) expected, \(describe(base[at])) found", at: at)
  }

  /// A byte as words for a message.
  func describe(_ byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7E: "‘\(Character(Unicode.Scalar(byte)))’"
    case 0x0A, 0x0D: "a line break"
    default: "byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
  }

  private struct Level {
    var isObject: Bool
    var index = 0
    var name: Range<Int>?
    var awaitsName: Bool
  }

  /// The path of the value that holds the offset, found by walking the text once more.
  ///
  /// A place between values belongs to the value before it, or to its container.
  private func path(to offset: Int) -> String {
    var levels: [Level] = []
    var index = 0
    while index < min(offset, count) {
      switch base[index] {
      case UInt8(ascii: "{"): levels.append(Level(isObject: true, awaitsName: true))
      case UInt8(ascii: "["): levels.append(Level(isObject: false, awaitsName: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","):
        guard var top = levels.popLast() else { break }
        top.index += 1
        top.name = nil
        top.awaitsName = top.isObject
        levels.append(top)
      case UInt8(ascii: "\""):
        let end = endOfString(from: index)
        nameTop(of: &levels, index + 1..<max(index + 1, end - 1))
        index = end - 1
      default: break
      }
      index += 1
    }
    if index == offset, index < count, base[index] == UInt8(ascii: "\"") {
      nameTop(of: &levels, index + 1..<max(index + 1, endOfString(from: index) - 1))
    }
    return joined(levels)
  }

  private func nameTop(of levels: inout [Level], _ range: Range<Int>) {
    guard var top = levels.popLast() else { return }
    if top.awaitsName {
      top.name = range
      top.awaitsName = false
    }
    levels.append(top)
  }

  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < count, base[index] != UInt8(ascii: "\"") { index += base[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, count)
  }

  private func joined(_ levels: [Level]) -> String {
    var path = "$"
    for (number, level) in levels.enumerated() {
      // A text nested hundreds deep would give a path of no use to anyone.
      if levels.count > 24, number >= 12, number < levels.count - 12 {
        if number == 12 { path += "…" }
      } else if !level.isObject {
        path += "[\(level.index)]"
      } else if let name = level.name {
        path += pathStep(
          String(decoding: UnsafeBufferPointer(start: base + name.lowerBound, count: name.count), as: UTF8.self))
      }
    }
    return path
  }
}

/// A member's name as a step of a path: `.name`, or `["a name"]` where it is not a plain word.
func pathStep(_ name: String) -> String {
  let isPlain =
    !name.isEmpty
    && name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
  return isPlain ? "." + name : "[\"\(name)\"]"
}
