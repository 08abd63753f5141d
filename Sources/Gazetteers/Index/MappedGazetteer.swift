import GeoJSON

/// A gazetteer in an immutable index, as a rule a memory-mapped file.
///
/// Opening reads the header and the country table only; a look-up touches a few cache lines. Values may be shared between
/// threads and copied freely; the file stays mapped while a copy lives.
public struct MappedGazetteer: Sendable {
  /// The index file's path; nil where the index is held in memory only.
  public let path: String?
  let file: IndexFile
  let sources: [(name: String, first: Int, numeric: Int, count: Int)]
  private let countries: [String: Country]
  /// The worldview that places are read under; nil for the default, which changes none.
  private(set) var worldview: Worldview?
  // These point into the file's memory, which `file` keeps alive.
  private nonisolated(unsafe) let places: UnsafeRawBufferPointer
  private nonisolated(unsafe) let strings: UnsafeRawBufferPointer
  nonisolated(unsafe) let names: IndexKeyReader
  private nonisolated(unsafe) let codes: IndexKeyReader
  /// All folded names in the order of their bytes; points into the file's memory.
  nonisolated(unsafe) let nameList: IndexNameList

  /// Opens an index file.
  ///
  /// The header is checked, and the sizes; ``verify()`` checks the rest.
  /// - Throws: ``GazetteerError`` with a code that tells a foreign, newer, truncated or damaged file apart.
  public init(path: String) throws(GazetteerError) {
    try self.init(IndexFile(try ReadOnlyMemory(mapping: path), path: path), path: path)
  }

  /// Opens an index in memory.
  init(_ file: IndexFile, path: String?) throws(GazetteerError) {
    guard let names = IndexKeyReader(slots: file.bytes(.nameSlots), records: file.bytes(.nameRecords)),
      let codes = IndexKeyReader(slots: file.bytes(.codeSlots), records: file.bytes(.codeRecords))
    else { throw GazetteerError(code: .corruptIndex, message: "a hash table has a wrong size", path: path) }
    guard let nameList = IndexNameList(records: file.bytes(.nameRecords), blocks: file.bytes(.nameBlocks)) else {
      throw GazetteerError(code: .corruptIndex, message: "the list of names has a wrong size", path: path)
    }
    self.path = path
    self.file = file
    self.names = names
    self.codes = codes
    self.nameList = nameList
    places = file.bytes(.places)
    strings = file.bytes(.strings)
    var sources: [(String, Int, Int, Int)] = []
    for line in file.text(.sources).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let first = Int(fields[1]), let numeric = Int(fields[2]), let count = Int(fields[3]),
        first >= 0, numeric >= 0, numeric <= count, first + count <= file.placeCount
      else { throw GazetteerError(code: .corruptIndex, message: "the sources are damaged", path: path) }
      sources.append((String(fields[0]), first, numeric, count))
    }
    self.sources = sources
    var countries: [String: Country] = [:]
    countries.reserveCapacity(256)
    for line in file.bytes(.countries).split(separator: UInt8(ascii: "\n")) {
      if let country = Country(line: line) { countries[country.code] = country }
    }
    self.countries = countries
  }

  /// How many places there are.
  public var placeCount: Int { file.placeCount }

  /// The bytes of the section with the number, nil where the index lacks it; valid while this value or a copy lives.
  func section(_ number: UInt32) -> UnsafeRawBufferPointer? { file.section(number) }

  /// All countries, by code.
  public var allCountries: [Country] { countries.values.sorted { $0.code < $1.code } }

  /// Checks the whole index against its checksums.
  ///
  /// - Throws: ``GazetteerError/Code/corruptIndex``.
  /// - Complexity: O(*n*) in the size of the file, which is read whole.
  public func verify() throws(GazetteerError) { try file.verify(path: path) }

  /// The places a code stands for — airport, ISO 3166 or postal — by descending population, then by identifier.
  ///
  /// Case does not count; nothing else is folded.
  public func matches(forCode code: String) -> [NameMatch] {
    found(Array(NameEntries.codeKey(code).utf8), in: codes).map {
      NameMatch(place: place(atRow: $0.row), kind: .code)
    }
  }

  /// The place of a row, 0 ..< ``placeCount``; rows are in the order of the places' identifiers.
  public func place(atRow row: UInt32) -> Place {
    precondition(Int(row) < placeCount, "row \(row) of \(placeCount)")
    let record = record(row)
    let source = sources.last { $0.first <= Int(row) }?.name ?? ""
    let identifier =
      record.identifier & PlaceRecord.textFlag == 0
      ? String(record.identifier) : string(UInt32(truncatingIfNeeded: record.identifier))
    var place = Place(
      id: PlaceID(source: source, identifier: identifier), name: string(record.name),
      position: Position(longitude: record.longitude, latitude: record.latitude),
      featureClass: record.featureClass == 0
        ? "" : String(UnicodeScalar(UInt8(truncatingIfNeeded: record.featureClass))),
      featureCode: string(record.featureCode), countryCode: string(record.countryCode),
      alternateCountryCodes: record.alternateCountries == 0
        ? [] : string(record.alternateCountries).split(separator: "|").map(String.init),
      admin1Code: string(record.admin1Code), admin2Code: string(record.admin2Code),
      population: record.population < 0 ? nil : Int(record.population))
    worldview?.apply(to: &place)
    return place
  }

  /// The same index under a worldview: look-ups give places with the codes that it gives them.
  public func under(_ worldview: Worldview) -> MappedGazetteer {
    var gazetteer = self
    gazetteer.worldview = worldview.keepsAllCodes ? nil : worldview
    return gazetteer
  }

  /// The record of a row.
  func record(_ row: UInt32) -> PlaceRecord {
    places.loadUnaligned(fromByteOffset: Int(row) * MemoryLayout<PlaceRecord>.stride, as: PlaceRecord.self)
  }

  /// The text at an offset of the string section; empty where the offset is beyond it.
  func string(_ offset: UInt32) -> String {
    guard offset > 0 else { return "" }
    return String(decoding: stringBytes(offset), as: UTF8.self)
  }

  /// The row of the place with the identifier, or nil.
  ///
  /// - Complexity: O(log *n*).
  public func row(of id: PlaceID) -> UInt32? {
    guard let source = sources.first(where: { $0.name == id.source }) else { return nil }
    let number = id.number
    var (low, high) =
      number == nil
      ? (source.first + source.numeric, source.first + source.count) : (source.first, source.first + source.numeric)
    let end = high
    while low < high {
      let middle = (low + high) / 2
      let identifier = record(UInt32(middle)).identifier
      let isBefore =
        if let number { identifier < number } else {
          stringBytes(UInt32(truncatingIfNeeded: identifier)).lexicographicallyPrecedes(id.identifier.utf8)
        }
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < end else { return nil }
    let found = record(UInt32(low)).identifier
    if let number { return found == number ? UInt32(low) : nil }
    guard found & PlaceRecord.textFlag != 0,
      stringBytes(UInt32(truncatingIfNeeded: found)).elementsEqual(id.identifier.utf8)
    else { return nil }
    return UInt32(low)
  }

  func stringBytes(_ offset: UInt32) -> UnsafeRawBufferPointer {
    var (index, length, shift) = (Int(offset), 0, 0)
    while index < strings.count, shift < 35 {
      let byte = strings[index]
      index += 1
      length |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    guard index <= strings.count, length <= strings.count - index else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: strings[index..<index + length])
  }

  /// The rows under a code as ``NameEntries/codeKey(_:)`` or ``NameEntries/admin1Key(countryCode:admin1Code:)`` writes it.
  func rows(codeKey: String) -> [FoundRow] { found(Array(codeKey.utf8), in: codes) }

  private func found(_ key: [UInt8], in table: IndexKeyReader) -> [FoundRow] {
    key.withUnsafeBytes { bytes in
      guard let rows = table.rows(for: bytes) else { return [] }
      var found: [FoundRow] = []
      found.reserveCapacity(rows.count)
      for index in 0..<rows.count where Int(rows[index].row) < placeCount { found.append(rows[index]) }
      return found
    }
  }
}

extension MappedGazetteer: PlaceLookup {
  /// The places a name stands for, in the order ``PlaceLookup`` states.
  public func matches(forName name: String) -> [NameMatch] {
    rows(forName: name).map { NameMatch(place: place(atRow: $0.row), kind: $0.kind) }
  }

  /// Whether any place has the folded name, an abbreviation included.
  ///
  /// - Complexity: O(1) on average.
  public func contains(foldedName: String) -> Bool {
    var name = foldedName
    return name.withUTF8 { names.rows(for: UnsafeRawBufferPointer($0)) != nil }
  }

  /// The place with the identifier, or nil.
  public func place(_ id: PlaceID) -> Place? { row(of: id).map(place(atRow:)) }

  /// The country with the ISO 3166-1 alpha-2 code, or nil.
  public func country(_ code: String) -> Country? { countries[code] }

  /// The first-level division with the GeoNames codes, or nil; the absolute form of ``DivisionCode`` names one of any
  /// country.
  public func admin1(countryCode: String, admin1Code: String) -> Place? {
    let key = NameEntries.admin1Key(countryCode: countryCode, admin1Code: admin1Code)
    return found(Array(key.utf8), in: codes).first.map { place(atRow: $0.row) } ?? division(absolute: admin1Code)
  }

  /// The name of the worldview that the country codes of the places follow.
  public var worldviewName: String { (worldview ?? .geonames).name }
}

extension MappedGazetteer: RowTable {
  func rows(folded: [UInt8]) -> [FoundRow] { found(folded, in: names) }

  func featureClass(ofRow row: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: record(row).featureClass) }

  func population(ofRow row: UInt32) -> Int { Int(record(row).population) }
}

extension Country {
  /// The country as a line of the index.
  var line: String {
    let area = areaSquareKilometers.map { "\($0)" } ?? ""
    let fields = [
      code, alpha3, numeric.map(String.init) ?? "", name, place?.description ?? "", continent, capital, area,
      population.map(String.init) ?? "", neighbours.joined(separator: "|"),
    ]
    return fields.joined(separator: "\t") + "\n"
  }

  /// Reads a line of the index; nil when it is damaged.
  init?(line: Slice<UnsafeRawBufferPointer>) {
    // By bytes: the whole table is read at the start of every program, and by characters that takes milliseconds.
    func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: bytes, as: UTF8.self) }
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == 10 else { return nil }
    self.init(
      code: text(fields[0]), alpha3: text(fields[1]), numeric: Int(text(fields[2])), name: text(fields[3]),
      place: PlaceID(text(fields[4])), continent: text(fields[5]),
      neighbours: fields[9].split(separator: UInt8(ascii: "|")).map(text), capital: text(fields[6]),
      areaSquareKilometers: Double(text(fields[7])), population: Int(text(fields[8])))
  }
}
