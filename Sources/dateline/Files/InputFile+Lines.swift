extension InputFile {
  /// The most of a line that is handed over, in bytes; the rest is passed over, so that memory stays bounded.
  static let lineLimit = 1 << 16

  /// Hands every line to the closure, in order, without its line feed; the last one need not have one.
  ///
  /// - Parameters:
  ///   - limit: The most of a line that is handed over, in bytes.
  ///   - afterChunk: called whenever all lines that have come so far are done.
  /// - Throws: as ``forEachChunk(_:)``.
  func forEachLine(
    limit: Int = lineLimit, _ body: (ArraySlice<UInt8>) throws -> Void, afterChunk: () throws -> Void = {}
  ) throws {
    var rest: [UInt8] = []
    try forEachChunk { chunk in
      var start = chunk.startIndex
      while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
        if rest.isEmpty {
          try body(chunk[start..<end].prefix(limit))
        } else {
          rest.append(contentsOf: chunk[start..<end].prefix(limit - rest.count))
          try body(rest[...])
          rest.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      rest.append(contentsOf: chunk[start...].prefix(max(0, limit - rest.count)))
      try afterChunk()
    }
    if !rest.isEmpty { try body(rest[...]) }
  }
}
