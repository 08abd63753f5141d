/// Folds the names of places and lays out the tables of names and codes, and the list of each place's names.
///
/// First come all rows, in order, and the section `rowNames` is written; then the texts are no longer needed, and the tables are
/// sorted and written.
struct NameTables {
  private var names: KeySorter
  private var codes: KeySorter
  private let folder: WorkFolder?
  private let output: IndexOutput
  private var rowBlocks: [UInt64] = []
  private var rowCount = 0
  private var written: UInt64 = 0
  // Reused from row to row.
  private var folded: [UInt8] = []
  private var entry: [UInt8] = []
  private var head: [UInt8] = []
  private var seen: [UInt8] = []

  /// How many names there are, known when the tables are written.
  private(set) var nameCount = 0
  /// How many codes there are, known when the tables are written.
  private(set) var codeCount = 0
  /// How many rows names have under each kind, known when the tables are written.
  private(set) var countsByKind: [Int] = []

  /// Starts the section of the rows' names.
  init(folder: WorkFolder?, memoryLimit: Int, output: IndexOutput) throws(GazetteerError) {
    self.folder = folder
    self.output = output
    names = KeySorter(folder: folder, limit: memoryLimit)
    codes = KeySorter(folder: folder, limit: memoryLimit / 4)
    try output.begin(.rowNames)
  }

  /// Adds the names of the next row; its main name is in the record.
  mutating func add(
    row: UInt32, record: PlaceRecord, names others: [SpooledName], texts: TextStore
  ) throws(GazetteerError) {
    if rowCount % IndexFormat.blockSize == 0 { rowBlocks.append(written.littleEndian) }
    rowCount += 1
    entry.removeAll(keepingCapacity: true)
    seen.removeAll(keepingCapacity: true)
    let letter = UInt8(truncatingIfNeeded: record.featureClass)
    try texts[record.name].withUnsafeBufferPointer { (name) throws(GazetteerError) in
      try add(UnsafeRawBufferPointer(name), .main, row: row, featureClass: letter)
    }
    for name in others {
      entry.append(name.kind)
      entry.append(leb128: name.bytes.count)
      entry.append(contentsOf: name.bytes)
      try add(name.bytes, NameKind(rawValue: name.kind), row: row, featureClass: letter)
    }
    head.removeAll(keepingCapacity: true)
    head.append(leb128: entry.count)
    written += UInt64(head.count + entry.count)
    try output.write(head)
    try output.write(entry)
  }

  /// Adds the key of a first- or second-level division by its codes.
  mutating func add(division record: PlaceRecord, row: UInt32, texts: TextStore) throws(GazetteerError) {
    let (country, admin1) = (texts.text(at: record.countryCode), texts.text(at: record.admin1Code))
    if texts[record.featureCode].elementsEqual("ADM1".utf8) {
      let key = NameEntries.admin1Key(countryCode: country, admin1Code: admin1)
      try add(divisionKey: key, kind: .code, row: row)
    } else if record.admin2Code != 0 {
      let admin2 = texts.text(at: record.admin2Code)
      let key = NameEntries.admin2Key(countryCode: country, admin1Code: admin1, admin2Code: admin2)
      try add(divisionKey: key, kind: .code, row: row)
    }
  }

  /// Adds the key of a division, in the table of codes.
  mutating func add(divisionKey: String, kind: NameKind, row: UInt32) throws(GazetteerError) {
    try Array(divisionKey.utf8).withUnsafeBufferPointer { (key) throws(GazetteerError) in
      _ = try codes.add(UnsafeRawBufferPointer(key), row: row, kind: kind)
    }
  }

  private mutating func add(
    _ name: UnsafeRawBufferPointer, _ kind: NameKind, row: UInt32, featureClass: UInt8
  ) throws(GazetteerError) {
    if kind == .code {
      return try add(divisionKey: NameEntries.codeKey(String(decoding: name, as: UTF8.self)), kind: .code, row: row)
    }
    folded.removeAll(keepingCapacity: true)
    NameFolding.fold(utf8: name.assumingMemoryBound(to: UInt8.self), into: &folded)
    // Kinds come in their order, so the first way of having a name is the one that counts.
    guard !folded.isEmpty, folded.count <= KeySorter.longestKey, !isRepeated(folded) else { return }
    seen.append(littleEndian: UInt16(folded.count))
    seen.append(contentsOf: folded)
    _ = try folded.withUnsafeBufferPointer { (key) throws(GazetteerError) in
      try names.add(UnsafeRawBufferPointer(key), row: row, kind: kind)
    }
    guard kind == .main || kind == .alternate,
      featureClass == UInt8(ascii: "A") || featureClass == UInt8(ascii: "H")
    else { return }
    for form in TypeWords.strippedForms(folded[...], featureClass: featureClass) {
      _ = try form.withUnsafeBufferPointer { (key) throws(GazetteerError) in
        try names.add(UnsafeRawBufferPointer(key), row: row, kind: .stripped)
      }
    }
  }

  /// Whether the row has the folded name already.
  private func isRepeated(_ name: [UInt8]) -> Bool {
    seen.withUnsafeBytes { seen in
      name.withUnsafeBytes { name in
        var offset = 0
        while offset < seen.count {
          let length = Int(UInt16(littleEndian: seen.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
          let start = offset + 2
          if length == name.count,
            compareBytes(UnsafeRawBufferPointer(rebasing: seen[start..<start + length]), name) == 0
          {
            return true
          }
          offset = start + length
        }
        return false
      }
    }
  }

  /// Ends the section of the rows' names.
  mutating func endRows() throws(GazetteerError) {
    output.end()
    try output.write(.rowNameBlocks, rowBlocks)
    rowBlocks = []
  }

  /// Sorts and writes the tables; gives the sections of the searches.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge``, ``GazetteerError/Code/fileError``.
  mutating func writeTables(populations: [Int64]) throws(GazetteerError) -> [IndexImage.Section] {
    let population = { (row: UInt32) in populations[Int(row)] }
    var search = NameSearchBuilder()
    var table = try writeRecords(of: take(&names), to: .nameRecords, population: population) {
      (key, record, ordinal, rows) in
      var largest: Int64 = -1
      var hasProperName = false
      for row in rows {
        largest = max(largest, population(row.row))
        hasProperName = hasProperName || row.kind != .abbreviation
      }
      search.add(key: key, record: record, ordinal: ordinal, population: largest, hasProperName: hasProperName)
    }
    nameCount = table.keyCount
    countsByKind = table.countsByKind
    try output.write(.nameBlocks, table.blocks)
    try output.write(.nameSlots, table.slots())

    table = try writeRecords(of: take(&codes), to: .codeRecords, population: population) { _, _, _, _ in }
    codeCount = table.keyCount
    try output.write(.codeSlots, table.slots())
    return search.finish()
  }

  /// Writes a section of keys with their rows, in the order of the keys, and shows each as it is written.
  private func writeRecords(
    of sorter: consuming KeySorter, to section: IndexFormat.Section, population: (UInt32) -> Int64,
    visit: (_ key: UnsafeRawBufferPointer, _ record: UInt32, _ ordinal: Int, _ rows: [FoundRow]) -> Void
  ) throws(GazetteerError) -> KeyRecordWriter {
    var table = KeyRecordWriter(folder: folder)
    let output = output
    try output.begin(section)
    try sorter.forEachKey { (key, rows) throws(GazetteerError) in
      Self.arrange(&rows, population: population)
      let ordinal = table.keyCount
      visit(key, try table.add(key, rows: rows), ordinal, rows)
      try table.takeRecords(isLast: false) { (bytes) throws(GazetteerError) in try output.write(bytes) }
    }
    try table.takeRecords(isLast: true) { (bytes) throws(GazetteerError) in try output.write(bytes) }
    output.end()
    return table
  }

  /// Hands a sorter over, so that its memory goes when it has been read.
  private func take(_ sorter: inout KeySorter) -> KeySorter {
    defer { sorter = KeySorter(folder: nil, limit: 0) }
    return sorter
  }

  /// Puts a key's rows in the documented order of matches, each once, under the first of its kinds.
  private static func arrange(_ rows: inout [FoundRow], population: (UInt32) -> Int64) {
    guard rows.count > 1 else { return }
    rows.sort { a, b in
      if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
      let (left, right) = (population(a.row), population(b.row))
      return left != right ? left > right : a.row < b.row
    }
    var seen: Set<UInt32> = []
    rows.removeAll { !seen.insert($0.row).inserted }
  }
}
