import Gazetteers

/// Hands the places of Who's On First databases over, in passes over each table, without sorting.
///
/// Of each place that was taken its identifier is kept, and of each link with GeoNames a pair of numbers.
struct WhosOnFirstReader {
  private let database: WhosOnFirstDatabase
  private let known: KnownPlaces?
  private var filter: PreparedFilter
  private var names = NameScreen()
  /// The places taken, by their numbers.
  private var taken: [Int64: Taken] = [:]
  /// GeoNames' numbers of places of this database.
  private var geoNames: [Int64: Int] = [:]
  /// Further codes of places: ISO 3166-2, IATA and the like.
  private var codes: [Int64: [String]] = [:]
  /// The first- and second-level divisions that hold a place.
  private var regions: [Int64: (region: Int64, county: Int64)] = [:]
  /// What divisions are called in places' codes.
  private var divisionCodes: [Int64: String] = [:]

  private struct Taken {
    var id: PlaceID
    var owner: NameScreen.Owner
  }

  /// - Throws: ``ImportError/Code/badOption``.
  init(_ database: WhosOnFirstDatabase, known: KnownPlaces?) throws(ImportError) {
    self.database = database
    self.known = database.linksKnownPlaces ? known : nil
    filter = try PreparedFilter(database.filter)
  }

  /// Reads all databases.
  mutating func read(to sink: inout some PlaceSink, log: inout ImportLog) throws {
    for path in database.paths {
      let file = try SourceFile(path: path)
      let kind = FileKind(head: try file.peek(1 << 16), name: path)
      guard kind == .sqlite else { throw kind.error(path: path, expected: "an SQLite database of Who's On First") }
      guard file.isPlain else {
        throw ImportError(
          code: .badCompression,
          message: "is compressed, and a database is not read from start to end: unpack it first",
          path: path)
      }
      try log.begin(path, as: "whosonfirst")
      try read(Tables(SQLiteDatabase(reading: path), path: path), to: &sink, log: &log)
    }
  }

  private mutating func read(_ tables: Tables, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    try readConcordances(tables)
    try readAncestors(tables)
    try readDivisions(tables)
    try readPlaces(tables, to: &sink, log: &log)
    try readNames(tables, to: &sink, log: &log)
    try readParents(tables, to: &sink)
  }

  // MARK: What must be known before a place is made

  private mutating func readConcordances(_ tables: Tables) throws {
    guard tables.has("concordances", ["id", "other_id", "other_source"]) else { return }
    let sources = [
      "gn:id": "", "iata:code": "", "icao:code": "", "faa:code": "", "iso:id": "", "iso:code": "", "unlc:id": "",
    ]
    let list = sources.keys.sorted().map { "'\($0)'" }.joined(separator: ",")
    let rows = try tables.database.rows(
      "SELECT id, other_id, other_source FROM concordances WHERE other_source IN (\(list))")
    while try rows.next() {
      guard let id = rows.integer(0), let other = rows.text(1), let source = rows.text(2)
      else { continue }
      if source == "gn:id" {
        if let number = Int(other), number > 0 { geoNames[id] = number }
      } else if !other.isEmpty, other.utf8.count <= 12 {
        codes[id, default: []].append(other)
      }
    }
  }

  private mutating func readAncestors(_ tables: Tables) throws {
    guard tables.has("ancestors", ["id", "ancestor_id", "ancestor_placetype"]) else { return }
    let rows = try tables.database.rows(
      """
      SELECT id, ancestor_id, ancestor_placetype FROM ancestors
      WHERE ancestor_placetype IN ('region', 'county') AND ancestor_id > 0 AND ancestor_id <> id
      """)
    while try rows.next() {
      guard let id = rows.integer(0), let ancestor = rows.integer(1) else { continue }
      var held = regions[id] ?? (0, 0)
      if rows.text(2) == "region" { held.region = ancestor } else { held.county = ancestor }
      regions[id] = held
    }
  }

  /// A division's code is GeoNames' where it is linked with a known one, else its own number.
  private mutating func readDivisions(_ tables: Tables) throws {
    let rows = try tables.database.rows(
      "SELECT id, placetype, country, name FROM spr WHERE placetype IN ('region', 'county')")
    while try rows.next() {
      guard let id = rows.integer(0), let type = rows.text(1) else { continue }
      let level = type == "region" ? 1 : 2
      guard let place = knownPlace(id, featureCode: "ADM\(level)") else {
        divisionCodes[id] = String(id)
        continue
      }
      divisionCodes[id] = level == 1 ? place.admin1Code : place.admin2Code
    }
  }

  private func knownPlace(_ id: Int64, featureCode: String?) -> Place? {
    guard let number = geoNames[id], let place = known?.place(.geonames(number)) else { return nil }
    return featureCode.map { $0 == place.featureCode } ?? true ? place : nil
  }

  // MARK: Places

  private mutating func readPlaces(_ tables: Tables, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    let columns = tables.sprColumns
    let rows = try tables.database.rows("SELECT \(columns) FROM spr")
    var count = 0
    while try rows.next() {
      count += 1
      if count & 0xFFFF == 0 {
        try log.tell(
          ImportProgress(stage: .reading, path: tables.path, bytesRead: 0, byteCount: 0, rows: count))
      }
      guard let id = rows.integer(0), id > 0 else {
        log.issue("bad_number", "row \(count) of spr: not an identifier", path: tables.path, line: nil, column: "id")
        continue
      }
      if !tables.isAlternative(rows), let place = place(id, rows, tables, log: &log) {
        taken[id] = Taken(
          id: place.place.id,
          owner: TakenPlaces.Marks.of(featureClass: place.place.featureClass, featureCode: place.place.featureCode)
            .owner)
        try sink.add(place)
        log.report.placeCount += 1
      }
    }
    log.end(rows: count)
  }

  private mutating func place(_ id: Int64, _ row: SQLiteRows, _ tables: Tables, log: inout ImportLog) -> PlaceRow? {
    let type = row.text(2) ?? ""
    guard isWanted(type), let sort = PlaceSort(word: type) else {
      log.leaveOut("feature")
      return nil
    }
    if !database.includesFormerPlaces, tables.isFormer(row) {
      log.leaveOut("not_current")
      return nil
    }
    func refuse(_ code: String, _ message: String, _ column: String) {
      log.issue(code, "id \(id): \(message)", path: tables.path, line: nil, column: column)
    }
    guard var name = row.text(1), let clean = name.withUTF8({ names.text($0) }), !clean.isEmpty else {
      refuse("missing_value", "the place has no name", "name")
      return nil
    }
    guard let latitude = row.double(4), let longitude = row.double(5),
      latitude != 0 || longitude != 0
    else {
      // What has no position lies at 0, 0 there.
      refuse("no_position", "the place has no position", "latitude")
      return nil
    }
    guard
      let position = PositionText.position(
        longitude: longitude, latitude: latitude, path: tables.path, line: nil, log: &log)
    else { return nil }
    // Unknown and disputed countries are XX, XY and XZ.
    let stated = row.text(3) ?? ""
    let country = ["XX", "XY", "XZ"].contains(stated) ? "" : CountryCodes.alpha2(stated) ?? ""
    let held = regions[id] ?? (0, 0)
    if let reason = filter.reasonAgainst(
      featureClass: sort.featureClass, featureCode: sort.featureCode, countryCode: country, population: nil)
    {
      log.leaveOut(reason)
      return nil
    }
    var result = PlaceRow(
      place: Place(
        id: PlaceID(source: "wof", identifier: String(id)), name: clean, position: position,
        featureClass: sort.featureClass, featureCode: sort.featureCode, countryCode: country,
        admin1Code: sort.level == 1 ? divisionCodes[id] ?? "" : divisionCodes[held.region] ?? "",
        admin2Code: sort.level == 2 ? divisionCodes[id] ?? "" : divisionCodes[held.county] ?? ""),
      codes: codes[id] ?? [])
    if sort.level == 0 { (result.place.admin1Code, result.place.admin2Code) = ("", "") }
    // The same place under its GeoNames number, with the names of both.
    if let place = knownPlace(id, featureCode: nil), place.featureClass == sort.featureClass {
      result.place = place
      if clean != place.name { result.alternateNames = [clean] }
      result.codes.append("wof:\(id)")
      log.report.linkedCount += 1
    }
    return result
  }

  private func isWanted(_ type: String) -> Bool {
    database.placetypes.isEmpty || database.placetypes.contains(type)
  }

  // MARK: What belongs to places

  private mutating func readNames(_ tables: Tables, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    guard tables.has("names", ["id", "language", "privateuse", "name"]) else { return }
    let rows = try tables.database.rows("SELECT id, language, privateuse, name FROM names")
    var (others, refused, otherLanguages) = (0, 0, 0)
    while try rows.next() {
      guard let id = rows.integer(0), let place = taken[id], var name = rows.text(3) else {
        others += 1
        continue
      }
      let language = rows.text(1) ?? ""
      if !database.languages.isEmpty, !database.languages.contains(language) {
        otherLanguages += 1
        continue
      }
      // `preferred`, `variant`, `colloquial`, `historical`, `abbreviation`, `unknown`, with or without `x_`.
      let use = rows.text(2) ?? ""
      guard case .name(let text, var kind) = name.withUTF8({ names.judge($0, of: place.owner) }) else {
        refused += 1
        continue
      }
      if kind == .alternate {
        if use.hasSuffix("historical") { kind = .historic }
        if use.hasSuffix("abbreviation") { kind = .abbreviation }
      }
      try sink.add(name: text, kind: kind, to: place.id)
      log.report.nameCount += 1
    }
    for (reason, count) in [("other_place", others), ("not_a_name", refused), ("language", otherLanguages)]
    where count > 0 {
      log.report.leftOut[reason, default: 0] += count
    }
  }

  private func readParents(_ tables: Tables, to sink: inout some PlaceSink) throws {
    let rows = try tables.database.rows(
      "SELECT id, parent_id, placetype FROM spr WHERE parent_id > 0 AND \(tables.isMain)")
    while try rows.next() {
      guard let id = rows.integer(0), let child = taken[id], let parentID = rows.integer(1),
        let parent = taken[parentID], parent.id != child.id, PlaceSort(word: rows.text(2) ?? "")?.level != 0
      else { continue }
      try sink.setParent(parent.id, of: child.id)
    }
  }
}
