import GeoJSON

/// Gathers the rows of a gazetteer and lays them out as an index.
///
/// Places have a number in the order in which they were added, and a row in the order of their identifiers once all are
/// there.
struct IndexBuilder {
  private var places = PlaceCollector()
  private var names: NameSpool
  private var countries: [CountryRow] = []
  private var divisions: [Admin1Row] = []
  private var statedParents: [(child: UInt32, parent: UInt32)] = []
  private let regions: Spool
  private let folder: WorkFolder?
  private let memoryLimit: Int
  /// Sources and licences of the data.
  var attribution = ""
  /// What layer of a stack it is; nil for the shipped tables.
  var layer: GazetteerLayer?
  /// Rows left out and other remarks.
  var issues: GazetteerIssues

  /// Starts empty.
  ///
  /// - Parameters:
  ///   - folder: where parts may be written that do not fit into memory; nil to hold everything in memory.
  ///   - memoryLimit: about how many bytes of names are held in memory at a time.
  init(folder: WorkFolder? = nil, memoryLimit: Int = 192 << 20) {
    self.folder = folder
    self.memoryLimit = memoryLimit
    names = NameSpool(folder: folder, limit: memoryLimit / 2)
    regions = Spool(folder: folder, limit: memoryLimit / 4)
    issues = GazetteerIssues()
  }

  /// How many places were added.
  var placeCount: Int { places.records.count }

  /// Adds a place with all its names; it replaces an earlier one with the same identifier.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge`` beyond 2³² − 1 places, 255 sources or 4 GB of text.
  mutating func add(_ row: PlaceRow) throws(GazetteerError) {
    let (number, isRepeated) = try places.add(row.place)
    if isRepeated {
      issues.record(GazetteerIssue(code: "duplicate_id", message: "\(row.place.id) occurs again; the last row counts"))
    }
    let main = row.place.name
    try NameEntries.forEach(of: row) { (name, kind) throws(GazetteerError) in
      if kind != .main || name != main { try names.add(name, kind: kind, place: number) }
    }
  }

  /// Adds a name to a place that was added before; false where there is none.
  mutating func add(name: String, kind: NameKind, to place: PlaceID) throws(GazetteerError) -> Bool {
    guard let number = places.number(of: place) else { return false }
    let kind = kind == .alternate ? places.kind(ofAlternate: name, place: number) : kind
    try names.add(name, kind: kind, place: number)
    return true
  }

  /// Adds a demonym or an abbreviation; one of an unknown place is recorded.
  mutating func add(_ form: FormRow) throws(GazetteerError) {
    guard let number = places.number(of: form.place) else { return recordUnknown(form.place) }
    try names.add(form.form, kind: form.kind, place: number)
  }

  /// States a place's parent; false where either is unknown.
  mutating func setParent(of child: PlaceID, to parent: PlaceID) -> Bool {
    guard let child = places.number(of: child), let parent = places.number(of: parent) else { return false }
    statedParents.append((child, parent))
    return true
  }

  /// Adds a country.
  mutating func add(_ country: CountryRow) { countries.append(country) }

  /// Adds a first-level division.
  mutating func add(_ division: Admin1Row) { divisions.append(division) }

  /// Adds a polygon: a GeoJSON feature, which is written without line breaks.
  mutating func add(region feature: String) throws(GazetteerError) {
    for byte in feature.utf8 { regions.buffer.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    regions.buffer.append(0x0A)
    try regions.spill()
  }

  private mutating func recordUnknown(_ id: PlaceID) {
    issues.record(GazetteerIssue(code: "unknown_place", message: "refers to a place that is not there: \(id)"))
  }

  /// Puts the rows in order, adds what refers to them, and writes all sections; the builder is empty afterwards.
  ///
  /// Each large part is let go of as soon as it is written, since the memory for all of them at once would be twice as much.
  /// - Throws: ``GazetteerError/Code/tooLarge``, ``GazetteerError/Code/fileError``.
  mutating func finish(
    tablesHash: UInt64, output: IndexOutput, progress: (String) -> Void
  ) throws(GazetteerError) -> ReadOnlyMemory? {
    progress("sorting places")
    let codePlaces = try addNamesOfCountriesAndDivisions()
    let order = places.order()
    var records = places.takeRecords(order)
    applyParents(to: &records, order: order, codePlaces: codePlaces)
    // The description comes first, where a file that is cut off still has it: it says how to make the layer again.
    if let layer { try output.write(.layer, Array(layer.json.utf8)) }
    try output.write(.places, records)
    try output.write(.sources, Array(order.sourceLines.utf8))
    try output.write(.strings, places.texts.bytes)
    try output.write(.children, ParentRule.children(of: records))
    try writeSmallSections(records, order: order, to: output)

    progress("reading names")
    let texts = places.texts
    places = PlaceCollector()
    var tables = try NameTables(folder: folder, memoryLimit: memoryLimit, output: output)
    let (admin1, admin2) = (texts.shared["ADM1"], texts.shared["ADM2"])
    let spooled = names
    names = NameSpool(folder: nil, limit: 0)
    try spooled.forEachRow(count: records.count, finalRow: order.rowOfNumber) { (row, names) throws(GazetteerError) in
      let record = records[Int(row)]
      try tables.add(row: row, record: record, names: names, texts: texts)
      if record.featureCode == admin1 || record.featureCode == admin2 {
        try tables.add(division: record, row: row, texts: texts)
      }
    }
    for (division, place) in codePlaces.divisions {
      if let row = order.row(ofNumber: place) { try tables.add(divisionKey: division, kind: .main, row: row) }
    }
    try tables.endRows()
    let populations = records.map(\.population)
    let counts = counts(records, order: order, texts: texts)
    try writeSettlements(records, to: output)
    records = []

    progress("sorting names")
    for section in try tables.writeTables(populations: populations) { try output.write(section) }
    try output.write(.statistics, Array(statistics(counts, tables: tables).utf8))
    progress("writing the index")
    return try output.finish(tablesHash: tablesHash, placeCount: populations.count)
  }

  private mutating func applyParents(
    to records: inout [PlaceRecord], order: PlaceOrder, codePlaces: CodePlaces
  ) {
    var parents = ParentRule()
    for (code, place) in codePlaces.countries { parents.setCountry(code, row: order.row(ofNumber: place)) }
    for (division, place) in codePlaces.divisions { parents.setDivision(division, row: order.row(ofNumber: place)) }
    let stated = statedParents.compactMap { child, parent -> (UInt32, UInt32)? in
      guard let child = order.row(ofNumber: child), let parent = order.row(ofNumber: parent) else { return nil }
      return (child, parent)
    }
    statedParents = []
    for row in parents.apply(to: &records, stated: stated, texts: places.texts) {
      let name = places.texts.text(at: records[Int(row)].name)
      issues.record(
        GazetteerIssue(code: "parent_cycle", message: "\(name) would be above itself: the parent is left out"))
    }
  }

  private func writeSmallSections(
    _ records: [PlaceRecord], order: PlaceOrder, to output: IndexOutput
  ) throws(GazetteerError) {
    try output.write(.countries, Array(countries.map(\.country.line).joined().utf8))
    try output.write(.attribution, Array(attribution.utf8))
    guard regions.count > 0 else { return }
    try output.begin(.regions)
    try regions.reader().forEachPiece { (bytes) throws(GazetteerError) in try output.write(bytes) }
    output.end()
  }

  private func writeSettlements(_ records: [PlaceRecord], to output: IndexOutput) throws(GazetteerError) {
    var settlements = SettlementIndexBuilder()
    for (row, record) in records.enumerated() where record.featureClass == UInt32(UInt8(ascii: "P")) {
      settlements.add(row: UInt32(row), longitude: record.longitude, latitude: record.latitude)
    }
    for section in settlements.finish() { try output.write(section) }
  }

  /// The places that country codes and the keys of divisions stand for, by number.
  private struct CodePlaces {
    var countries: [(code: String, place: UInt32)] = []
    var divisions: [(key: String, place: UInt32)] = []
  }

  /// Adds the names that countries and divisions have beside those of their places; gives the places they stand for.
  private mutating func addNamesOfCountriesAndDivisions() throws(GazetteerError) -> CodePlaces {
    var found = CodePlaces()
    for country in countries {
      guard let id = country.country.place else { continue }
      guard let number = places.number(of: id) else {
        recordUnknown(id)
        continue
      }
      for (name, kind) in country.names { try names.add(name, kind: kind, place: number) }
      found.countries.append((country.country.code, number))
    }
    for division in divisions {
      guard let id = division.place else { continue }
      guard let number = places.number(of: id) else {
        recordUnknown(id)
        continue
      }
      try names.add(division.name, kind: .alternate, place: number)
      if !division.iso31662.isEmpty { try names.add(division.iso31662, kind: .code, place: number) }
      let key = NameEntries.admin1Key(countryCode: division.countryCode, admin1Code: division.admin1Code)
      found.divisions.append((key, number))
    }
    return found
  }

  private func counts(
    _ records: [PlaceRecord], order: PlaceOrder, texts: TextStore
  ) -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = ["source": order.sourceCounts]
    var classes: [UInt32: Int] = [:]
    var codes: [UInt32: Int] = [:]
    for record in records {
      classes[record.featureClass, default: 0] += 1
      codes[record.featureCode, default: 0] += 1
    }
    for (letter, count) in classes {
      let text = letter == 0 ? "" : String(UnicodeScalar(UInt8(truncatingIfNeeded: letter)))
      counts["featureClass", default: [:]][text] = count
    }
    for (code, count) in codes { counts["featureCode", default: [:]][texts.text(at: code)] = count }
    return counts
  }

  private func statistics(_ known: [String: [String: Int]], tables: NameTables) -> String {
    var counts = known
    for (kind, count) in tables.countsByKind.enumerated() where count > 0 {
      counts["nameKind", default: [:]][String(kind)] = count
    }
    counts["names"] = ["distinct": tables.nameCount]
    counts["codes"] = ["distinct": tables.codeCount]
    var text = ""
    for topic in counts.keys.sorted() {
      for (item, count) in (counts[topic] ?? [:]).sorted(by: { $0.key < $1.key }) {
        text += "\(topic)\t\(item)\t\(count)\n"
      }
    }
    return text
  }
}
