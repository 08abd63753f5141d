import GeoJSON

/// Gathers the rows of a gazetteer and lays them out as an index.
///
/// Places have a number in the order in which they were added, and a row in the order of their identifiers once all are
/// there.
struct IndexBuilder {
  var places = PlaceCollector()
  private var names = NameSpool()
  private var countries: [CountryRow] = []
  private var divisions: [Admin1Row] = []
  private var statedParents: [(child: UInt32, parent: UInt32)] = []
  private var regions: [UInt8] = []
  /// Sources and licences of the data.
  var attribution = ""
  /// What layer of a stack it is; nil for the shipped tables.
  var layer: GazetteerLayer?
  /// Rows left out and other remarks.
  var issues: GazetteerIssues

  /// Starts empty; issues are added to those given.
  init(issues: GazetteerIssues = GazetteerIssues()) { self.issues = issues }

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
    NameEntries.forEach(of: row) { name, kind in
      if kind != .main || name != main { names.add(name, kind: kind, place: number) }
    }
  }

  /// Adds a name to a place that was added before; false where there is none.
  mutating func add(name: String, kind: NameKind, to place: PlaceID) -> Bool {
    guard let number = places.number(of: place) else { return false }
    let kind = kind == .alternate ? places.kind(ofAlternate: name, place: number) : kind
    names.add(name, kind: kind, place: number)
    return true
  }

  /// Adds a demonym or an abbreviation; one of an unknown place is recorded.
  mutating func add(_ form: FormRow) {
    guard let number = places.number(of: form.place) else { return recordUnknown(form.place) }
    names.add(form.form, kind: form.kind, place: number)
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
  mutating func add(region feature: String) {
    for byte in feature.utf8 { regions.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    regions.append(0x0A)
  }

  private mutating func recordUnknown(_ id: PlaceID) {
    issues.record(GazetteerIssue(code: "unknown_place", message: "refers to a place that is not there: \(id)"))
  }

  /// Puts the rows in order, adds what refers to them, and lays out the sections.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge``.
  mutating func finish() throws(GazetteerError) -> IndexImage {
    let codePlaces = addNamesOfCountriesAndDivisions()
    let order = places.order()
    var records = places.arranged(order)
    var parents = ParentRule()
    for (code, place) in codePlaces.countries { parents.setCountry(code, row: order.rowOfNumber[Int(place)]) }
    for (division, place) in codePlaces.divisions {
      parents.setDivision(division, row: order.rowOfNumber[Int(place)])
    }
    let stated = statedParents.compactMap { child, parent -> (UInt32, UInt32)? in
      guard let child = order.rowOfNumber[Int(child)], let parent = order.rowOfNumber[Int(parent)] else { return nil }
      return (child, parent)
    }
    let dropped = parents.apply(to: &records, stated: stated, texts: places)
    for row in dropped {
      issues.record(
        GazetteerIssue(
          code: "parent_cycle",
          message: "\(places.name(records[Int(row)])) would be above itself: the parent is left out"))
    }

    var sorted = NameTables(texts: places)
    try names.forEachRow(count: records.count, finalRow: order.rowOfNumber) { (row, names) throws(GazetteerError) in
      sorted.add(row: row, record: records[Int(row)], names: names)
    }
    names = NameSpool()
    for (division, place) in codePlaces.divisions {
      if let row = order.rowOfNumber[Int(place)] { sorted.add(divisionKey: division, kind: .main, row: row) }
    }
    let tables = try sorted.finish(records: records)
    var settlements = SettlementIndexBuilder()
    for (row, record) in records.enumerated() where record.featureClass == UInt32(UInt8(ascii: "P")) {
      settlements.add(row: UInt32(row), longitude: record.longitude, latitude: record.latitude)
    }
    var sections: [IndexImage.Section] = [
      .init(.places, records), .init(.sources, Array(order.sourceLines.utf8)), .init(.strings, places.strings),
    ]
    sections += tables.sections
    sections += [
      .init(.children, ParentRule.children(of: records)),
      .init(.countries, Array(countries.map(\.country.line).joined().utf8)),
      .init(.attribution, Array(attribution.utf8)),
      .init(.statistics, Array(statistics(records, order: order, tables: tables).utf8)),
    ]
    // The description comes first, where a file that is cut off still has it: it says how to make the layer again.
    if let layer { sections.insert(.init(.layer, Array(layer.json.utf8)), at: 0) }
    if !regions.isEmpty { sections.append(.init(.regions, regions)) }
    sections += tables.searchSections
    sections += settlements.finish()
    return IndexImage(placeCount: records.count, sections: sections)
  }

  /// Adds the names that countries and divisions have beside those of their places; gives the places they stand for.
  private mutating func addNamesOfCountriesAndDivisions() -> (
    countries: [(code: String, place: UInt32)], divisions: [(key: String, place: UInt32)]
  ) {
    var found: (countries: [(code: String, place: UInt32)], divisions: [(key: String, place: UInt32)]) = ([], [])
    for country in countries {
      guard let id = country.country.place else { continue }
      guard let number = places.number(of: id) else {
        recordUnknown(id)
        continue
      }
      for (name, kind) in country.names { names.add(name, kind: kind, place: number) }
      found.countries.append((country.country.code, number))
    }
    for division in divisions {
      guard let id = division.place else { continue }
      guard let number = places.number(of: id) else {
        recordUnknown(id)
        continue
      }
      names.add(division.name, kind: .alternate, place: number)
      if !division.iso31662.isEmpty { names.add(division.iso31662, kind: .code, place: number) }
      let key = NameEntries.admin1Key(countryCode: division.countryCode, admin1Code: division.admin1Code)
      found.divisions.append((key, number))
    }
    return found
  }

  private func statistics(_ records: [PlaceRecord], order: PlaceOrder, tables: NameTables.Laid) -> String {
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
    for (code, count) in codes { counts["featureCode", default: [:]][places.text(at: code)] = count }
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
