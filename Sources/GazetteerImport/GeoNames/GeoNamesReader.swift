import Gazetteers
import GeoJSON

/// Hands the rows of GeoNames' files over to a sink.
///
/// One pass over each file; of the places that were taken a byte is kept, so that names and parents find their place
/// whatever the order of the files.
struct GeoNamesReader {
  let dump: GeoNamesDump
  var taken = TakenPlaces()
  var screen = NameScreen()
  private var filter: PreparedFilter
  /// Whether the dump's own column of alternate names is read.
  private let usesNamesColumn: Bool
  /// Reused from row to row.
  private var folded: [UInt8] = []

  init(_ dump: GeoNamesDump) throws(ImportError) {
    self.dump = dump
    filter = try PreparedFilter(dump.filter)
    usesNamesColumn = dump.alternateNames.isEmpty
  }

  /// Reads all files.
  mutating func read(to sink: inout some PlaceSink, log: inout ImportLog) throws {
    for path in dump.places { try readPlaces(path, to: &sink, log: &log) }
    // With no place there is nothing that the other files could belong to.
    guard log.report.placeCount > 0 else { return }
    for path in dump.alternateNames { try readAlternateNames(path, to: &sink, log: &log) }
    for path in dump.admin1Codes { try readDivisionCodes(path, level: 1, to: &sink, log: &log) }
    for path in dump.admin2Codes { try readDivisionCodes(path, level: 2, to: &sink, log: &log) }
    for path in dump.hierarchy { try readHierarchy(path, to: &sink, log: &log) }
    for path in dump.countryInfo { try readCountries(path, to: &sink, log: &log) }
  }

  // MARK: Places

  private mutating func readPlaces(_ path: String, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    try FileKind.check(path, is: .geoNames, log: &log)
    var lines = try LineReader(SourceFile(path: path))
    var fields = TabbedFields(capacity: 19)
    var rows = 0
    var latest: [UInt8] = []
    while let line = try lines.nextRow(log: &log) {
      rows += 1
      if rows & 0xFFFF == 0 { try log.advance(lines.file, rows: rows) }
      fields.split(line)
      if rows == 1, fields[0].elementsEqual("geonameid".utf8) { continue }
      guard fields.count == 19 else {
        log.issue(
          "wrong_field_count", "\(fields.count) fields between tabs instead of 19", path: path, line: lines.number)
        continue
      }
      guard let row = placeRow(fields, path: path, line: lines.number, log: &log) else { continue }
      let place = row.place
      if let reason = filter.reasonAgainst(
        featureClass: place.featureClass, featureCode: place.featureCode, countryCode: place.countryCode,
        population: place.population)
      {
        log.leaveOut(reason)
        continue
      }
      if let number = place.id.geonamesNumber {
        taken[number].formUnion(.of(featureClass: place.featureClass, featureCode: place.featureCode))
      }
      try sink.add(row)
      log.report.placeCount += 1
      log.report.nameCount += row.alternateNames.count + row.abbreviations.count + row.codes.count
      let date = fields[18]
      if date.count == 10, latest.lexicographicallyPrecedes(date) { latest = Array(date) }
    }
    log.note(date: String(decoding: latest, as: UTF8.self))
    log.end(rows: rows)
  }

  private mutating func placeRow(
    _ fields: borrowing TabbedFields, path: String, line: Int, log: inout ImportLog
  ) -> PlaceRow? {
    guard let number = wholeNumber(fields[0]), number > 0 else {
      log.issue(
        "bad_number", "not a GeoNames number: \(ImportLog.excerpt(fields[0]))", path: path, line: line,
        column: "geonameid")
      return nil
    }
    guard let name = screen.text(fields[1]), let ascii = screen.text(fields[2]) else {
      log.issue("invalid_utf8", "the name is not UTF-8", path: path, line: line, column: "name")
      return nil
    }
    guard !name.isEmpty else {
      log.issue("missing_value", "the place has no name", path: path, line: line, column: "name")
      return nil
    }
    guard
      let position = PositionText.position(
        longitude: fields[5], latitude: fields[4], path: path, line: line, log: &log)
    else { return nil }
    let population = wholeNumber(fields[14])
    if population == nil, !fields[14].isEmpty {
      log.issue(
        "bad_number", "not a number of inhabitants, taken as unknown: \(ImportLog.excerpt(fields[14]))", path: path,
        line: line, column: "population")
    }
    let country = text(fields[8])
    let admin1 = text(fields[10])
    let (featureClass, featureCode) = (text(fields[6]), text(fields[7]))
    var row = PlaceRow(
      place: Place(
        id: .geonames(number), name: name, position: position, featureClass: featureClass, featureCode: featureCode,
        countryCode: country, alternateCountryCodes: fields[9].isEmpty ? [] : claims(fields[9], besides: country),
        // "00" stands for places outside all divisions; 0 inhabitants for an unknown number.
        admin1Code: admin1 == "00" ? "" : admin1, admin2Code: text(fields[11]),
        population: population == 0 ? nil : population),
      asciiName: ascii == name ? "" : ascii)
    if usesNamesColumn, !fields[3].isEmpty {
      let owner = TakenPlaces.Marks.of(featureClass: featureClass, featureCode: featureCode).owner
      addNames(fields[3], of: owner, besides: fields[1], fields[2], to: &row, path: path, line: line, log: &log)
    }
    return row
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func claims(_ bytes: UnsafeBufferPointer<UInt8>, besides country: String) -> [String] {
    text(bytes).split(separator: ",").map { String($0.filter { $0 != " " }) }
      .filter { $0.utf8.count == 2 && $0 != country }.sorted()
  }

  private mutating func addNames(
    _ list: UnsafeBufferPointer<UInt8>, of owner: NameScreen.Owner, besides name: UnsafeBufferPointer<UInt8>,
    _ ascii: UnsafeBufferPointer<UInt8>, to row: inout PlaceRow, path: String, line: Int, log: inout ImportLog
  ) {
    var rest = list
    // Names of one spelling each; whether some differ only by accents is looked at when both sorts are there.
    var (hasPlain, hasAccented) = (false, name.contains { $0 >= 0x80 })
    var refused = 0
    while !rest.isEmpty {
      let end = firstIndex(of: UInt8(ascii: ","), in: rest) ?? rest.count
      let item = UnsafeBufferPointer(rebasing: rest[..<end])
      rest = UnsafeBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
      if item.isEmpty || isSame(item, name) || isSame(item, ascii) { continue }
      switch screen.judge(item, of: owner) {
      case .name(let text, .alternate):
        row.alternateNames.append(text)
        if screen.isPlain { hasPlain = true }
        if screen.isAccented { hasAccented = true }
      case .name(let text, .abbreviation): row.abbreviations.append(text)
      case .name(let text, _): row.codes.append(text)
      case .noName: refused += 1
      case .invalidUTF8:
        log.issue("invalid_utf8", "one of the names is not UTF-8", path: path, line: line, column: "alternatenames")
      }
    }
    if refused > 0 { log.report.leftOut["not_a_name", default: 0] += refused }
    if hasPlain, hasAccented { dropUnaccented(&row) }
  }

  /// Drops names in plain letters that another one has with accents.
  private mutating func dropUnaccented(_ row: inout PlaceRow) {
    var accented: Set<[UInt8]> = []
    for name in row.alternateNames + [row.place.name] where isAccentedLatin(name) {
      NameFolding.fold(name, into: &folded)
      accented.insert(folded)
    }
    guard !accented.isEmpty else { return }
    row.alternateNames.removeAll { name in
      guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
      NameFolding.fold(name, into: &folded)
      return accented.contains(folded)
    }
  }

  /// Whether a name has letters beyond ASCII, and all of them, up to U+024F and from U+1E00, may be Latin ones.
  private func isAccentedLatin(_ name: String) -> Bool {
    var isAccented = false
    for scalar in name.unicodeScalars where scalar.value >= 0x80 {
      guard scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value) else { return false }
      isAccented = true
    }
    return isAccented
  }

  private func isSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    a.count == b.count && a.elementsEqual(b)
  }
}
