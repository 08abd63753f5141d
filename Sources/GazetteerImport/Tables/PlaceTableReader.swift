import DelimitedText
import Gazetteers

/// Hands the rows of tables of own places over.
struct PlaceTableReader {
  private let table: PlaceTable
  private let known: KnownPlaces?
  /// The source part of identifiers: the layer's name.
  private let source: String
  private var filter: PreparedFilter
  private var names = NameScreen()
  private let defaultCountry: String
  private let defaultSort: PlaceSort
  private var countries: [String: String?] = [:]
  private var divisions: [String: String] = [:]

  /// - Throws: ``ImportError/Code/badOption``.
  init(_ table: PlaceTable, source: String, known: KnownPlaces?) throws(ImportError) {
    self.table = table
    self.source = source
    self.known = known
    filter = try PreparedFilter(table.filter)
    let country =
      table.country.isEmpty ? "" : CountryCodes.alpha2(table.country) ?? known?.countryCode(named: table.country)
    guard let country else {
      throw ImportError(
        code: .badOption, message: "not a country code of ISO 3166-1, nor a country's name: \(table.country)")
    }
    guard let sort = PlaceSort(feature: table.feature) else {
      throw ImportError(code: .badOption, message: "not a feature code with its class, such as P.PPL: \(table.feature)")
    }
    (defaultCountry, defaultSort) = (country, sort)
  }

  /// Reads all files.
  mutating func read(to sink: inout some PlaceSink, log: inout ImportLog) throws {
    for path in table.paths { try read(path, to: &sink, log: &log) }
  }

  private mutating func read(_ path: String, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    let file = try SourceFile(path: path)
    let kind = FileKind(head: try file.peek(1 << 16), name: path)
    guard kind == .table else { throw kind.error(path: path, expected: "a table whose first line names its columns") }
    try log.begin(path, as: "table")
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var rows = 0
    do {
      var reader = try DelimitedReader(source: path) {
        let count = try buffer.withUnsafeMutableBufferPointer { try file.read(into: $0) }
        return buffer[..<count]
      }
      let columns = try columnPlaces(reader.columns, path: path)
      while true {
        let row: DelimitedRow?
        do { row = try reader.next() } catch let error as DelimitedTextError where error.concernsOneRow {
          rows += 1
          log.issue(error.code.rawValue, error.message, path: path, line: error.line)
          continue
        }
        guard let row else { break }
        rows += 1
        if rows & 0xFFF == 0 { try log.advance(file, rows: rows) }
        try add(TableRow(row: row, columns: columns, path: path), number: rows, to: &sink, log: &log)
      }
    } catch let error as DelimitedTextError {
      let place = error.line.map { "line \($0): " } ?? ""
      throw ImportError(code: .wrongFormat, message: place + error.message, path: path)
    }
    log.end(rows: rows)
  }

  // MARK: Columns

  private func columnPlaces(_ header: [String], path: String) throws(ImportError) -> [PlaceTable.Column: Int] {
    func plain(_ text: String) -> String {
      text.lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" && $0 != "." && $0 != "#" }
    }
    let names = header.map(plain)
    var places: [PlaceTable.Column: Int] = [:]
    for column in PlaceTable.Column.all {
      if let wanted = table.columns[column] {
        guard let index = header.firstIndex(of: wanted) ?? names.firstIndex(of: plain(wanted)) else {
          throw missing("the column ‘\(wanted)’", header, path: path)
        }
        places[column] = index
      } else if let index = column.usualNames.lazy.compactMap({ names.firstIndex(of: $0) }).first {
        places[column] = index
      }
    }
    for needed in [PlaceTable.Column.name, .longitude, .latitude] where places[needed] == nil {
      throw missing("a column for the \(needed.rawValue)", header, path: path)
    }
    return places
  }

  private func missing(_ what: String, _ header: [String], path: String) -> ImportError {
    let list = header.prefix(30).map { "‘\($0)’" }.joined(separator: ", ")
    return ImportError(
      code: .missingField, message: "the first line does not name \(what); it names \(list)", path: path)
  }

  // MARK: Rows

  private struct TableRow {
    var row: DelimitedRow
    var columns: [PlaceTable.Column: Int]
    var path: String

    /// The field, or an empty text where there is no such column.
    func bytes(_ column: PlaceTable.Column) -> ArraySlice<UInt8> {
      guard let index = columns[column] else { return [] }
      var bytes = row.bytes(index)
      while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
      while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
      return bytes
    }

    func text(_ column: PlaceTable.Column) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func list(_ column: PlaceTable.Column) -> [ArraySlice<UInt8>] { bytes(column).split(separator: UInt8(ascii: "|")) }
  }

  private mutating func add(
    _ row: TableRow, number: Int, to sink: inout some PlaceSink, log: inout ImportLog
  ) throws {
    let line = row.row.line
    guard let name = row.bytes(.name).withUnsafeBufferPointer({ names.text($0) }), !name.isEmpty else {
      log.issue("missing_value", "the place has no name", path: row.path, line: line, column: "name")
      return
    }
    let position = row.bytes(.longitude).withUnsafeBufferPointer { longitude in
      row.bytes(.latitude).withUnsafeBufferPointer { latitude in
        PositionText.position(longitude: longitude, latitude: latitude, path: row.path, line: line, log: &log)
      }
    }
    guard let position else { return }
    var population: Int?
    let digits = row.text(.population).filter { $0 != " " && $0 != "\u{A0}" && $0 != "'" }
    if !digits.isEmpty {
      population = Double(digits).flatMap { $0 >= 0 && $0 < 1e11 ? Int($0) : nil }
      if population == nil {
        log.issue(
          "bad_number", "not a number of inhabitants, taken as unknown: \(ImportLog.excerpt(digits))", path: row.path,
          line: line, column: "population")
      }
    }
    let sort = sort(of: row, log: &log)
    let country = country(of: row, log: &log)
    let admin1 = admin1(of: row, country: country)
    let place = Place(
      id: identifier(of: row, number: number), name: name, position: position, featureClass: sort.featureClass,
      featureCode: sort.featureCode, countryCode: country, admin1Code: admin1, admin2Code: row.text(.admin2),
      population: population == 0 ? nil : population)
    if let reason = filter.reasonAgainst(
      featureClass: place.featureClass, featureCode: place.featureCode, countryCode: country,
      population: place.population)
    {
      log.leaveOut(reason)
      return
    }
    var result = PlaceRow(place: place)
    // What a user writes into a column is what the column says: nothing is sorted out here.
    for (column, list) in [
      (PlaceTable.Column.alternateNames, \PlaceRow.alternateNames), (.historicNames, \.historicNames),
      (.abbreviations, \.abbreviations), (.codes, \.codes),
    ] {
      for item in row.list(column) {
        if let text = item.withUnsafeBufferPointer({ names.text($0) }), !text.isEmpty, text != name {
          result[keyPath: list].append(text)
        }
      }
    }
    try sink.add(result)
    log.report.placeCount += 1
    log.report.nameCount +=
      result.alternateNames.count + result.historicNames.count + result.abbreviations.count + result.codes.count
  }

  private func identifier(of row: TableRow, number: Int) -> PlaceID {
    let text = row.text(.id)
    if text.isEmpty { return PlaceID(source: source, identifier: "\(number)") }
    // `geonames:524901` overrides that place; `site:12` of a source of one's own stays what it is.
    if let id = PlaceID(text),
      id.source.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 || (48...57).contains($0) })
    {
      return id
    }
    return PlaceID(source: source, identifier: text)
  }

  private func sort(of row: TableRow, log: inout ImportLog) -> PlaceSort {
    let (code, featureClass) = (row.text(.feature), row.text(.featureClass))
    if code.isEmpty { return defaultSort }
    if let sort = PlaceSort(feature: featureClass.isEmpty ? code : "\(featureClass).\(code)")
      ?? PlaceSort(feature: code)
    {
      return sort
    }
    log.issue(
      "unknown_feature", "‘\(ImportLog.excerpt(code))’ is no feature code; taken as \(table.feature)", path: row.path,
      line: row.row.line, column: "feature_code")
    return defaultSort
  }

  private mutating func country(of row: TableRow, log: inout ImportLog) -> String {
    let text = row.text(.country)
    if text.isEmpty { return defaultCountry }
    let code = countries[text] ?? CountryCodes.alpha2(text) ?? known?.countryCode(named: text)
    countries[text] = .some(code)
    if let code { return code }
    log.issue(
      "unknown_country", "‘\(ImportLog.excerpt(text))’ is no country that is known", path: row.path,
      line: row.row.line, column: "country")
    return defaultCountry
  }

  /// A code as it is; a known division's code for its name.
  private mutating func admin1(of row: TableRow, country: String) -> String {
    let text = row.text(.admin1)
    guard !text.isEmpty, let known, !country.isEmpty else { return text }
    let key = country + "\t" + text
    if let code = divisions[key] { return code }
    let code = known.division(level: 1, country: country, code: text, name: text)?.admin1Code ?? text
    divisions[key] = code
    return code
  }
}
