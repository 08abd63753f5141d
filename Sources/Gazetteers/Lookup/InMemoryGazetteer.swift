/// A gazetteer held in dictionaries: for tests, small sets of places, and as the measure of ``MappedGazetteer``.
///
/// Names and orders are those of ``PlaceLookup``. Of rows with the same identifier the last one counts.
public struct InMemoryGazetteer: Sendable {
  /// The places, by identifier.
  public private(set) var places: [Place]
  /// The name of the worldview that the country codes of the places follow.
  public private(set) var worldviewName = Worldview.geonames.name
  private let names: [[UInt8]: [FoundRow]]
  private let codes: [String: [UInt32]]
  private let countries: [String: Country]
  /// The names of each place as written, unordered and possibly repeated.
  let writtenNames: [[PlaceName]]
  /// The places that countries and divisions are said to be, by code and by key.
  let statedPlaces: [String: PlaceID]

  /// Makes a gazetteer of rows.
  ///
  /// Forms and divisions whose place is not among the rows are left out.
  /// - Complexity: O(*n* log *n*) in the number of places and names.
  public init(
    _ rows: [PlaceRow], countries: [CountryRow] = [], admin1: [Admin1Row] = [], forms: [FormRow] = []
  ) {
    var latest: [PlaceID: PlaceRow] = [:]
    for row in rows { latest[row.place.id] = row }
    let sorted = latest.values.sorted { $0.place.id < $1.place.id }
    places = sorted.map(\.place)
    let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.id, UInt32($0)) })
    var collector = Collector(places: places)
    for (row, source) in sorted.enumerated() { collector.add(source, row: UInt32(row)) }
    for country in countries {
      guard let id = country.country.place, let row = numbers[id] else { continue }
      for (name, kind) in country.names { collector.add(name, kind, row: row) }
    }
    for division in admin1 {
      guard let place = division.place, let row = numbers[place] else { continue }
      collector.addDivision(division, row: row)
    }
    for form in forms {
      guard let row = numbers[form.place] else { continue }
      collector.add(form.form, form.kind, row: row)
    }
    writtenNames = collector.written
    var stated: [String: PlaceID] = [:]
    for country in countries {
      if let id = country.country.place, numbers[id] != nil { stated[country.country.code] = id }
    }
    for division in admin1 {
      let key = NameEntries.admin1Key(countryCode: division.countryCode, admin1Code: division.admin1Code)
      if let id = division.place, numbers[id] != nil { stated[key] = id }
    }
    statedPlaces = stated
    names = collector.sortedNames()
    codes = collector.codes.mapValues { rows in collector.sortedCodes(rows) }
    self.countries = Dictionary(countries.map { ($0.country.code, $0.country) }) { _, last in last }
  }

  /// Reads a folder of tables.
  ///
  /// - Throws: ``GazetteerError`` when the place table is missing or a table is damaged.
  public init(tables: GazetteerTables, issues: inout GazetteerIssues) throws(GazetteerError) {
    var rows: [PlaceRow] = []
    try tables.forEachPlace(issues: &issues) { (row) throws(GazetteerError) in rows.append(row) }
    self.init(
      rows, countries: try tables.countries(issues: &issues), admin1: try tables.admin1(issues: &issues),
      forms: try tables.forms(issues: &issues))
  }

  /// The same places with the codes that a worldview gives them.
  ///
  /// - Precondition: the places have the codes of GeoNames: it is not done twice.
  public func under(_ worldview: Worldview) -> InMemoryGazetteer {
    precondition(worldviewName == Worldview.geonames.name, "a gazetteer is put under one worldview only")
    var gazetteer = self
    for index in places.indices { worldview.apply(to: &gazetteer.places[index]) }
    gazetteer.worldviewName = worldview.name
    return gazetteer
  }

  /// The places a code stands for — airport, ISO 3166 or postal — by descending population, then by identifier.
  ///
  /// Case does not count; nothing else is folded.
  public func matches(forCode code: String) -> [NameMatch] {
    (codes[NameEntries.codeKey(code)] ?? []).map { NameMatch(place: places[Int($0)], kind: .code) }
  }
}

extension InMemoryGazetteer: PlaceLookup {
  /// The places a name stands for, in the order ``PlaceLookup`` states.
  public func matches(forName name: String) -> [NameMatch] {
    rows(forName: name).map { NameMatch(place: place(atRow: $0.row), kind: $0.kind) }
  }

  /// Whether any place has the folded name.
  public func contains(foldedName: String) -> Bool {
    names[Array(foldedName.utf8)] != nil
  }

  /// The place with the identifier, or nil.
  public func place(_ id: PlaceID) -> Place? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].id == id ? places[low] : nil
  }

  /// The country with the ISO 3166-1 alpha-2 code, or nil.
  public func country(_ code: String) -> Country? { countries[code] }

  /// The first-level division with the GeoNames codes, or nil; the absolute form of ``DivisionCode`` names one of any
  /// country.
  public func admin1(countryCode: String, admin1Code: String) -> Place? {
    codes[NameEntries.admin1Key(countryCode: countryCode, admin1Code: admin1Code)]?.first.map { places[Int($0)] }
      ?? division(absolute: admin1Code)
  }
}

extension InMemoryGazetteer {
  /// Hands over every folded name with its rows, in no order.
  func forEachName(_ body: ([UInt8], [FoundRow]) -> Void) {
    for (name, rows) in names { body(name, rows) }
  }
}

extension InMemoryGazetteer: RowTable {
  func rows(folded: [UInt8]) -> [FoundRow] { names[folded] ?? [] }

  func featureClass(ofRow row: UInt32) -> UInt8 { places[Int(row)].featureClass.utf8.first ?? 0 }

  func population(ofRow row: UInt32) -> Int { places[Int(row)].population ?? -1 }

  func place(atRow row: UInt32) -> Place { places[Int(row)] }
}

extension InMemoryGazetteer {
  /// Gathers names and codes before they are put in order.
  private struct Collector {
    let places: [Place]
    var names: [[UInt8]: [FoundRow]] = [:]
    var codes: [String: [UInt32]] = [:]

    var written: [[PlaceName]]

    init(places: [Place]) {
      self.places = places
      written = Array(repeating: [], count: places.count)
    }

    mutating func add(_ source: PlaceRow, row: UInt32) {
      var entries: [(String, NameKind)] = []
      NameEntries.forEach(of: source) { entries.append(($0, $1)) }
      for (name, kind) in entries { add(name, kind, row: row) }
      if source.place.isAdmin1 {
        let key = NameEntries.admin1Key(countryCode: source.place.countryCode, admin1Code: source.place.admin1Code)
        codes[key, default: []].append(row)
      }
    }

    mutating func addDivision(_ division: Admin1Row, row: UInt32) {
      codes[NameEntries.admin1Key(countryCode: division.countryCode, admin1Code: division.admin1Code)] = [row]
      add(division.name, .alternate, row: row)
      if !division.iso31662.isEmpty { add(division.iso31662, .code, row: row) }
    }

    mutating func add(_ name: String, _ kind: NameKind, row: UInt32) {
      written[Int(row)].append(PlaceName(text: name, kind: kind))
      if kind == .code {
        codes[NameEntries.codeKey(name), default: []].append(row)
        return
      }
      var folded: [UInt8] = []
      NameFolding.fold(name, into: &folded)
      if folded.isEmpty { return }
      names[folded, default: []].append(FoundRow(row: row, kind: kind))
      guard kind == .main || kind == .alternate else { return }
      let letter = places[Int(row)].featureClass.utf8.first ?? 0
      for rest in TypeWords.strippedForms(folded[...], featureClass: letter) {
        names[Array(rest), default: []].append(FoundRow(row: row, kind: .stripped))
      }
    }

    func sortedNames() -> [[UInt8]: [FoundRow]] {
      names.mapValues { found in
        var seen: Set<UInt32> = []
        return found.sorted { a, b in
          if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
          return precedes(a.row, b.row)
        }.filter { seen.insert($0.row).inserted }
      }
    }

    func sortedCodes(_ rows: [UInt32]) -> [UInt32] {
      Set(rows).sorted(by: precedes)
    }

    private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
      let (left, right) = (places[Int(a)].population ?? -1, places[Int(b)].population ?? -1)
      return left != right ? left > right : a < b
    }
  }
}

extension CountryRow {
  /// The names and codes a country row adds to those of its place.
  var names: [(String, NameKind)] {
    var names: [(String, NameKind)] = [(country.name, .alternate), (country.code, .code)]
    if !officialName.isEmpty { names.append((officialName, .alternate)) }
    if !country.alpha3.isEmpty { names += [(country.alpha3, .abbreviation), (country.alpha3, .code)] }
    return names
  }
}
