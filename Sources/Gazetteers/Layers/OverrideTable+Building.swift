extension OverrideTable {
  /// Finds what each layer's rows are overridden by: the row of the last layer that has the same identifier.
  ///
  /// - Complexity: O(*m* log(*n*/*m*)) for layers of *m* and *n* places with sources in common; nothing for others.
  static func build(_ layers: [MappedGazetteer], key: UInt64) -> ReadOnlyMemory {
    var firstRows: [Int] = []
    var next = 0
    for layer in layers {
      firstRows.append(next)
      next += layer.placeCount
    }
    var parts: [[(row: UInt32, target: UInt32)]] = []
    var raises: [Bool] = []
    for (lower, layer) in layers.enumerated() {
      var targets: [UInt32?] = []
      var raisesPopulations = false
      // The last layer comes first, so that its rows stand.
      for upper in layers.indices.dropFirst(lower + 1).reversed() {
        forEachCommonRow(layer, layers[upper]) { row, other in
          if targets.isEmpty { targets = Array(repeating: nil, count: layer.placeCount) }
          guard targets[Int(row)] == nil else { return }
          targets[Int(row)] = UInt32(firstRows[upper]) + other
          if layers[upper].population(ofRow: other) > layer.population(ofRow: row) { raisesPopulations = true }
        }
      }
      parts.append(targets.enumerated().compactMap { row, target in target.map { (UInt32(row), $0) } })
      raises.append(raisesPopulations)
    }
    return memory(parts, raises: raises, rowCounts: layers.map(\.placeCount), key: key)
  }

  /// How many comparisons of rows ``build(_:key:)`` starts, about.
  static func work(_ layers: [MappedGazetteer]) -> Int {
    var work = 0
    for (index, layer) in layers.enumerated() {
      for later in layers[(index + 1)...] {
        for source in layer.sources {
          guard let other = later.sources.first(where: { $0.name == source.name }) else { continue }
          work += min(source.count, other.count)
        }
      }
    }
    return work
  }

  /// Hands over the rows of two gazetteers that have the same identifier, ascending in both.
  static func forEachCommonRow(
    _ a: MappedGazetteer, _ b: MappedGazetteer, _ body: (_ a: UInt32, _ b: UInt32) -> Void
  ) {
    for source in a.sources {
      guard let other = b.sources.first(where: { $0.name == source.name }) else { continue }
      merge(
        source.first..<source.first + source.numeric, other.first..<other.first + other.numeric,
        compare: { Self.order(a.identifierNumber(ofRow: UInt32($0)), b.identifierNumber(ofRow: UInt32($1))) }
      ) { body(UInt32($0), UInt32($1)) }
      merge(
        source.first + source.numeric..<source.first + source.count,
        other.first + other.numeric..<other.first + other.count,
        compare: { Self.order(a.identifierText(ofRow: UInt32($0)), b.identifierText(ofRow: UInt32($1))) }
      ) { body(UInt32($0), UInt32($1)) }
    }
  }

  private static func order(_ a: UInt64, _ b: UInt64) -> Int { a == b ? 0 : a < b ? -1 : 1 }

  private static func order(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
    a.lexicographicallyPrecedes(b) ? -1 : b.lexicographicallyPrecedes(a) ? 1 : 0
  }

  /// Merges two ascending runs; steps over what only one of them has grow, so that a short run meets a long one quickly.
  private static func merge(
    _ a: Range<Int>, _ b: Range<Int>, compare: (Int, Int) -> Int, _ body: (Int, Int) -> Void
  ) {
    var (left, right) = (a.lowerBound, b.lowerBound)
    while left < a.upperBound, right < b.upperBound {
      let order = compare(left, right)
      if order == 0 {
        body(left, right)
        left += 1
        right += 1
      } else if order < 0 {
        left = gallop(from: left, to: a.upperBound) { compare($0, right) < 0 }
      } else {
        right = gallop(from: right, to: b.upperBound) { compare(left, $0) > 0 }
      }
    }
  }

  /// The first index from which the condition no longer holds; it holds at the start.
  private static func gallop(from start: Int, to end: Int, while isBefore: (Int) -> Bool) -> Int {
    var step = 1
    var low = start
    while low + step < end, isBefore(low + step) {
      low += step
      step *= 2
    }
    var (after, high) = (low + 1, min(low + step, end))
    while after < high {
      let middle = (after + high) / 2
      if isBefore(middle) { after = middle + 1 } else { high = middle }
    }
    return after
  }

  /// Lays a table out.
  private static func memory(
    _ parts: [[(row: UInt32, target: UInt32)]], raises: [Bool], rowCounts: [Int], key: UInt64
  ) -> ReadOnlyMemory {
    var header = magic
    var entries: [UInt8] = []
    var size = headerSize + parts.count * entrySize
    for (layer, (pairs, rowCount)) in zip(parts, rowCounts).enumerated() {
      entries.append(littleEndian: UInt64(rowCount))
      entries.append(littleEndian: UInt64(pairs.count))
      entries.append(littleEndian: UInt64(pairs.isEmpty ? 0 : size))
      entries.append(littleEndian: UInt64(raises[layer] ? 1 : 0))
      if !pairs.isEmpty { size += partSize(rowCount: rowCount, count: pairs.count) }
    }
    header.append(littleEndian: version)
    header.append(littleEndian: UInt32(parts.count))
    header.append(littleEndian: UInt64(size))
    header.append(littleEndian: key)
    header.append(contentsOf: repeatElement(0, count: headerSize - header.count))
    header += entries
    var checksum: [UInt8] = []
    checksum.append(littleEndian: XXHash64.hash(header))
    header.replaceSubrange(32..<40, with: checksum)
    return ReadOnlyMemory(size: size) { buffer in
      buffer.copyBytes(from: header)
      var start = header.count
      for (pairs, rowCount) in zip(parts, rowCounts) where !pairs.isEmpty {
        let size = partSize(rowCount: rowCount, count: pairs.count)
        fill(UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + size]), pairs, rowCount: rowCount)
        start += size
      }
    }
  }

  private static func fill(
    _ bytes: UnsafeMutableRawBufferPointer, _ pairs: [(row: UInt32, target: UInt32)], rowCount: Int
  ) {
    let blocks = blockCount(rowCount)
    let blockStart = blocks * blockSize / 8
    let targetStart = blockStart + blocks * 4
    for (index, pair) in pairs.enumerated() {
      let word = Int(pair.row) / 64 * 8
      let value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: word, as: UInt64.self))
      bytes.storeBytes(of: (value | 1 << UInt64(pair.row % 64)).littleEndian, toByteOffset: word, as: UInt64.self)
      bytes.storeBytes(of: pair.target.littleEndian, toByteOffset: targetStart + index * 4, as: UInt32.self)
    }
    var before = 0
    var next = 0
    for block in 0..<blocks {
      bytes.storeBytes(of: UInt32(before).littleEndian, toByteOffset: blockStart + block * 4, as: UInt32.self)
      while next < pairs.count, Int(pairs[next].row) < (block + 1) * blockSize { next += 1 }
      before = next
    }
  }
}
