/// Folds the names of places and lays out the tables of names and codes, and the list of each place's names.
struct NameTables {
  private var names = KeySorter()
  private var codes = KeySorter()
  private var rowNames: [UInt8] = []
  private var rowBlocks: [UInt64] = []
  private var rowCount = 0
  private let texts: PlaceCollector
  // Reused from row to row.
  private var folded: [UInt8] = []
  private var entry: [UInt8] = []
  private var seen: [[UInt8]] = []

  /// Starts empty.
  init(texts: PlaceCollector) { self.texts = texts }

  /// Adds the names of the next row; its main name is in the record.
  mutating func add(row: UInt32, record: PlaceRecord, names others: [SpooledName]) {
    if rowCount % IndexFormat.blockSize == 0 { rowBlocks.append(UInt64(rowNames.count).littleEndian) }
    rowCount += 1
    entry.removeAll(keepingCapacity: true)
    seen.removeAll(keepingCapacity: true)
    let letter = UInt8(truncatingIfNeeded: record.featureClass)
    texts.textBytes(at: record.name).withUnsafeBytes { add($0, .main, row: row, featureClass: letter) }
    for name in others {
      entry.append(name.kind)
      entry.append(leb128: name.bytes.count)
      entry.append(contentsOf: name.bytes)
      add(name.bytes, NameKind(rawValue: name.kind), row: row, featureClass: letter)
    }
    rowNames.append(leb128: entry.count)
    rowNames.append(contentsOf: entry)
    let featureCode = texts.textBytes(at: record.featureCode)
    if featureCode.elementsEqual("ADM1".utf8) {
      let key = NameEntries.admin1Key(
        countryCode: texts.text(at: record.countryCode), admin1Code: texts.text(at: record.admin1Code))
      add(divisionKey: key, kind: .code, row: row)
    } else if record.admin2Code != 0, featureCode.elementsEqual("ADM2".utf8) {
      let key = NameEntries.admin2Key(
        countryCode: texts.text(at: record.countryCode), admin1Code: texts.text(at: record.admin1Code),
        admin2Code: texts.text(at: record.admin2Code))
      add(divisionKey: key, kind: .code, row: row)
    }
  }

  /// Adds the key of a division, in the table of codes.
  mutating func add(divisionKey: String, kind: NameKind, row: UInt32) {
    Array(divisionKey.utf8).withUnsafeBytes { _ = codes.add($0, row: row, kind: kind) }
  }

  private mutating func add(_ name: UnsafeRawBufferPointer, _ kind: NameKind, row: UInt32, featureClass: UInt8) {
    if kind == .code {
      let key = NameEntries.codeKey(String(decoding: name, as: UTF8.self))
      Array(key.utf8).withUnsafeBytes { _ = codes.add($0, row: row, kind: .code) }
      return
    }
    folded.removeAll(keepingCapacity: true)
    NameFolding.fold(utf8: name.assumingMemoryBound(to: UInt8.self), into: &folded)
    // Kinds come in their order, so the first way of having a name is the one that counts.
    guard !folded.isEmpty, !seen.contains(folded) else { return }
    seen.append(folded)
    guard folded.withUnsafeBytes({ names.add($0, row: row, kind: kind) }), kind == .main || kind == .alternate else {
      return
    }
    guard featureClass == UInt8(ascii: "A") || featureClass == UInt8(ascii: "H") else { return }
    for form in TypeWords.strippedForms(folded[...], featureClass: featureClass) {
      form.withUnsafeBytes { _ = names.add($0, row: row, kind: .stripped) }
    }
  }

  /// The tables in sections.
  struct Laid {
    var sections: [IndexImage.Section] = []
    var searchSections: [IndexImage.Section] = []
    var nameCount = 0
    var codeCount = 0
    var countsByKind: [Int] = []
  }

  /// Lays the tables out.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge``.
  consuming func finish(records: [PlaceRecord]) throws(GazetteerError) -> Laid {
    let population = { (row: UInt32) in records[Int(row)].population }
    var search = NameSearchBuilder()
    var nameTable = KeyRecordWriter()
    try names.forEachKey { (key, rows) throws(GazetteerError) in
      Self.arrange(&rows, population: population)
      let ordinal = nameTable.keyCount
      let record = try nameTable.add(key, rows: rows)
      search.add(
        key: key, record: record, ordinal: ordinal, population: rows.reduce(-1) { max($0, population($1.row)) },
        hasProperName: rows.contains { $0.kind != .abbreviation })
    }
    var codeTable = KeyRecordWriter()
    try codes.forEachKey { (key, rows) throws(GazetteerError) in
      Self.arrange(&rows, population: population)
      _ = try codeTable.add(key, rows: rows)
    }
    return Laid(
      sections: [
        .init(.nameSlots, nameTable.slots()), .init(.nameRecords, nameTable.records),
        .init(.nameBlocks, nameTable.blocks), .init(.codeSlots, codeTable.slots()),
        .init(.codeRecords, codeTable.records), .init(.rowNames, rowNames), .init(.rowNameBlocks, rowBlocks),
      ], searchSections: search.finish(), nameCount: nameTable.keyCount, codeCount: codeTable.keyCount,
      countsByKind: nameTable.countsByKind)
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
