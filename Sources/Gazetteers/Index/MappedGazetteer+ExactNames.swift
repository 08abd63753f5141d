extension MappedGazetteer {
  /// The places with the folded name, exactly as it is: no rule for variants is tried.
  ///
  /// Hands over each place's row number and the kind of its name, in the order of ``matches(forName:)``; abbreviations are
  /// among them. Nothing is allocated. The rows go to ``place(atRow:)``.
  /// - Complexity: O(1) on average, and O(*k*) in the rows found.
  public func forEachRow(foldedName: UnsafeRawBufferPointer, _ body: (_ row: UInt32, _ kind: NameKind) -> Void) {
    guard let rows = names.rows(for: foldedName) else { return }
    forEach(rows, body)
  }

  /// The places with the name, folded as ``NameFolding`` does it and otherwise exactly as it is: no rule for variants is
  /// tried.
  ///
  /// Hands over each place's row number and the kind of its name, in the order of ``matches(forName:)``; abbreviations are
  /// among them. Nothing is allocated for names of ASCII up to 64 bytes.
  /// - Complexity: O(1) on average, and O(*k*) in the rows found.
  public func forEachRow(named name: String, _ body: (_ row: UInt32, _ kind: NameKind) -> Void) {
    var name = name
    name.withUTF8 { utf8 in
      withFolded(utf8) { folded in
        if let rows = names.rows(for: folded) { forEach(rows, body) }
      }
    }
  }

  /// The places with each of many names, each as ``forEachRow(named:_:)-(String,_)`` finds them, but two to three times as fast.
  ///
  /// A single look-up waits for memory most of its time; here the waits of many names overlap.
  /// - Parameters:
  ///   - names: the names as written.
  ///   - body: gets the name's index in the array, and a row and kind; for a name in the order of ``matches(forName:)``, names
  ///     in their order. Not called for an unknown name.
  /// - Complexity: O(*n*) in the bytes of the names and the rows found.
  public func forEachRow(
    named names: [String], _ body: (_ name: Int, _ row: UInt32, _ kind: NameKind) -> Void
  ) {
    var batch = NameBatch()
    var first = 0
    while first < names.count {
      let range = first..<min(first + NameBatch.size, names.count)
      batch.removeAll()
      for index in range { batch.append(names[index]) }
      batch.look(in: self.names) { offset, rows in
        forEach(rows) { row, kind in body(range.lowerBound + offset, row, kind) }
      }
      first = range.upperBound
    }
  }

  @inline(__always)
  private func forEach(_ rows: IndexKeyReader.Rows, _ body: (_ row: UInt32, _ kind: NameKind) -> Void) {
    let limit = placeCount
    for index in 0..<rows.count {
      let found = rows[index]
      if Int(found.row) < limit { body(found.row, found.kind) }
    }
  }
}

/// Hands the folded form of a name to the body.
@inline(__always)
private func withFolded(_ name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeRawBufferPointer) -> Void) {
  if name.count <= NameFolding.longestQuickName {
    let capacity = NameFolding.longestQuickName * NameFolding.growth
    let isDone = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      guard let start = buffer.baseAddress, let count = NameFolding.fold(ascii: name, into: start) else { return false }
      body(UnsafeRawBufferPointer(start: start, count: count))
      return true
    }
    if isDone { return }
  }
  var folded: [UInt8] = []
  NameFolding.fold(utf8: name, into: &folded)
  folded.withUnsafeBytes { body($0) }
}

/// Some names that are looked up together.
private struct NameBatch {
  /// How many names at most.
  static let size = 64

  private var bytes: [UInt8]
  private var used = 0
  private var count = 0
  private var ends = [Int](repeating: 0, count: size)
  private var hashes = [UInt64](repeating: 0, count: size)
  private var slots = [UInt64](repeating: 0, count: size)

  init() {
    bytes = [UInt8](repeating: 0, count: Self.size * 64)
  }

  /// Starts over.
  mutating func removeAll() {
    used = 0
    count = 0
  }

  /// Folds a name behind those that are there.
  @inline(__always)
  mutating func append(_ name: String) {
    var name = name
    name.withUTF8 { utf8 in
      let room = utf8.count * NameFolding.growth
      if used + room > bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(room, bytes.count))) }
      let start = used
      let length = bytes.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { NameFolding.fold(ascii: utf8, into: $0 + start) }
      }
      if let length { used += length } else { appendCarefully(utf8) }
    }
    ends[count] = used
    count += 1
  }

  private mutating func appendCarefully(_ utf8: UnsafeBufferPointer<UInt8>) {
    var folded: [UInt8] = []
    NameFolding.fold(utf8: utf8, into: &folded)
    if used + folded.count > bytes.count { bytes.append(contentsOf: repeatElement(0, count: folded.count)) }
    bytes.replaceSubrange(used..<used + folded.count, with: folded)
    used += folded.count
  }

  /// Hands over the rows of the names that are known, in the order of the names.
  @inline(__always)
  mutating func look(in table: IndexKeyReader, _ body: (_ index: Int, _ rows: IndexKeyReader.Rows) -> Void) {
    let count = count
    bytes.withUnsafeBytes { bytes in
      ends.withUnsafeBufferPointer { ends in
        hashes.withUnsafeMutableBufferPointer { hashes in
          slots.withUnsafeMutableBufferPointer { slots in
            func key(_ index: Int) -> UnsafeRawBufferPointer {
              UnsafeRawBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
            }
            for index in 0..<count { hashes[index] = XXHash64.hash(key(index)) }
            // Nothing here waits for what was read before, so that many cache lines are on their way at once.
            for index in 0..<count { slots[index] = table.firstSlot(for: hashes[index]) }
            var heads: UInt32 = 0
            for index in 0..<count { heads &+= table.recordHead(slot: slots[index], hash: hashes[index]) }
            keepAlive(heads)
            for index in 0..<count {
              if let rows = table.rows(for: key(index), hash: hashes[index], firstSlot: slots[index]) {
                body(index, rows)
              }
            }
          }
        }
      }
    }
  }
}

/// Makes the compiler take a value as used, and so whatever it was made of as read.
@inline(never)
@_optimize(none)
private func keepAlive(_ value: UInt32) {}
