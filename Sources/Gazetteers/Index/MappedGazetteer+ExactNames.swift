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
  /// among them. Nothing is allocated for names in Latin letters up to 64 bytes.
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
    var next = 0
    while next < names.count {
      batch.removeAll()
      let first = next
      while next < names.count, batch.append(names[next]) { next += 1 }
      if next == first {
        // Too long for a batch, even alone.
        forEachRow(named: names[first]) { row, kind in body(first, row, kind) }
        next += 1
      } else {
        batch.look(in: self.names) { offset, rows in
          forEach(rows) { row, kind in body(first + offset, row, kind) }
        }
      }
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
      guard let start = buffer.baseAddress, let count = NameFolding.fold(quick: name, into: start) else { return false }
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
private struct NameBatch: ~Copyable {
  /// How many names at most.
  private static let size = 64
  /// How many bytes of folded names at most.
  private static let capacity = 8192

  private let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  private let ends = UnsafeMutablePointer<Int>.allocate(capacity: size)
  private let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
  private let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
  private var used = 0
  private var count = 0
  /// For names that are not folded quickly.
  private var folded: [UInt8] = []

  deinit {
    bytes.deallocate()
    ends.deallocate()
    hashes.deallocate()
    slots.deallocate()
  }

  /// Starts over.
  mutating func removeAll() {
    used = 0
    count = 0
  }

  /// Folds a name behind those that are there; false, and nothing done, where there is no room for it.
  @inline(__always)
  mutating func append(_ name: String) -> Bool {
    guard count < Self.size else { return false }
    var name = name
    let length = name.withUTF8 { utf8 in
      if utf8.count <= (Self.capacity - used) / NameFolding.growth,
        let length = NameFolding.fold(quick: utf8, into: bytes + used)
      {
        return length
      }
      return appendCarefully(utf8)
    }
    guard length >= 0 else { return false }
    used += length
    ends[count] = used
    count += 1
    return true
  }

  /// Folds any name and gives the length; -1 where there is no room for it.
  private mutating func appendCarefully(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    folded.removeAll(keepingCapacity: true)
    NameFolding.fold(utf8: utf8, into: &folded)
    guard folded.count <= Self.capacity - used else { return -1 }
    folded.withUnsafeBufferPointer { folded in
      if let start = folded.baseAddress { (bytes + used).update(from: start, count: folded.count) }
    }
    return folded.count
  }

  /// Hands over the rows of the names that are known, in the order of the names.
  @inline(__always)
  func look(in table: IndexKeyReader, _ body: (_ index: Int, _ rows: IndexKeyReader.Rows) -> Void) {
    for index in 0..<count { hashes[index] = XXHash64.hash(key(index)) }
    // Nothing here waits for what was read before, so that many cache lines are on their way at once.
    for index in 0..<count { slots[index] = table.firstSlot(for: hashes[index]) }
    var read: UInt32 = 0
    for index in 0..<count {
      read &+= table.recordEnds(slot: slots[index], hash: hashes[index], keyLength: key(index).count)
    }
    keepAlive(read)
    for index in 0..<count {
      if let rows = table.rows(for: key(index), hash: hashes[index], firstSlot: slots[index]) { body(index, rows) }
    }
  }

  /// The folded name at an index.
  @inline(__always)
  private func key(_ index: Int) -> UnsafeRawBufferPointer {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeRawBufferPointer(start: bytes + start, count: ends[index] - start)
  }
}

/// Makes the compiler take a value as used, and so whatever it was made of as read.
@inline(never)
@_optimize(none)
private func keepAlive(_ value: UInt32) {}
