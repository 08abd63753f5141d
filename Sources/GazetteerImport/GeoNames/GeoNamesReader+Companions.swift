import Gazetteers

extension GeoNamesReader {
  // MARK: Alternate names

  mutating func readAlternateNames(_ path: String, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    try FileKind.check(path, is: .alternateNames, log: &log)
    var lines = try LineReader(SourceFile(path: path))
    var fields = TabbedFields(capacity: 10)
    var rows = 0
    var (otherPlaces, refused, otherLanguages, added) = (0, 0, 0, 0)
    while let line = try lines.nextRow(log: &log) {
      rows += 1
      if rows & 0xFFFF == 0 { try log.advance(lines.file, rows: rows) }
      fields.split(line)
      // The columns from isPreferredName on may be left out at the end of a line; V2 has two more than its forerunner.
      guard (4...10).contains(fields.count) else {
        log.issue(
          "wrong_field_count", "\(fields.count) fields between tabs instead of 10", path: path, line: lines.number)
        continue
      }
      guard let number = wholeNumber(fields[1]) else {
        if rows == 1, fields[1].elementsEqual("geonameid".utf8) { continue }
        log.issue(
          "bad_number", "not a GeoNames number: \(ImportLog.excerpt(fields[1]))", path: path, line: lines.number,
          column: "geonameid")
        continue
      }
      let marks = taken[number]
      guard marks.contains(.taken) else {
        otherPlaces += 1
        continue
      }
      switch entry(fields, owner: marks.owner) {
      case .name(let text, let kind):
        try sink.add(name: text, kind: kind, to: .geonames(number))
        added += 1
      case .refused: refused += 1
      case .otherLanguage: otherLanguages += 1
      case .invalidUTF8:
        log.issue(
          "invalid_utf8", "the name is not UTF-8", path: path, line: lines.number, column: "alternate name")
      }
    }
    log.report.nameCount += added
    for (reason, count) in [("other_place", otherPlaces), ("not_a_name", refused), ("language", otherLanguages)]
    where count > 0 {
      log.report.leftOut[reason, default: 0] += count
    }
    log.end(rows: rows)
  }

  private enum Entry {
    case name(String, NameKind)
    case refused, otherLanguage, invalidUTF8
  }

  private mutating func entry(_ fields: borrowing TabbedFields, owner: NameScreen.Owner) -> Entry {
    let bytes = fields[3]
    var sort = AlternateNameSort.name
    if !fields[2].isEmpty {
      let language = String(decoding: fields[2], as: UTF8.self)
      sort = AlternateNameSort(language: language)
      if sort == .name, !dump.languages.isEmpty {
        let base = language.split(separator: "-").first.map(String.init) ?? language
        guard dump.languages.contains(base) || dump.languages.contains(language) else { return .otherLanguage }
      }
    }
    switch sort {
    case .dropped: return .refused
    case .code:
      guard let text = screen.text(bytes) else { return .invalidUTF8 }
      return text.isEmpty || text.utf8.count > 20 ? .refused : .name(text, .code)
    case .abbreviation:
      switch screen.judge(bytes, of: owner) {
      case .name(let text, _): return .name(text, .abbreviation)
      case .noName: return .refused
      case .invalidUTF8: return .invalidUTF8
      }
    case .name, .historic:
      switch screen.judge(bytes, of: owner) {
      case .name(let text, .alternate):
        // A name that has an end is one of the past, whether it is marked as such or not.
        let isHistoric = sort == .historic || fields[7].first == UInt8(ascii: "1") || !fields[9].isEmpty
        return .name(text, isHistoric ? .historic : .alternate)
      case .name(let text, let kind): return .name(text, kind)
      case .noName: return .refused
      case .invalidUTF8: return .invalidUTF8
      }
    }
  }

  // MARK: Divisions, parents, countries

  mutating func readDivisionCodes(
    _ path: String, level: Int, to sink: inout some PlaceSink, log: inout ImportLog
  ) throws {
    try FileKind.check(path, is: level == 1 ? .admin1Codes : .admin2Codes, log: &log)
    var lines = try LineReader(SourceFile(path: path))
    var fields = TabbedFields(capacity: 4)
    var rows = 0
    while let line = try lines.nextRow(log: &log) {
      rows += 1
      fields.split(line)
      let codes = String(decoding: fields[0], as: UTF8.self).split(separator: ".", maxSplits: level)
      guard fields.count == 4, codes.count == level + 1, codes[0].utf8.count == 2, let number = wholeNumber(fields[3])
      else {
        let shape = level == 1 ? "CC.CODE" : "CC.CODE.CODE"
        log.issue(
          "wrong_field_count", "not of the form \(shape), name, ASCII name, GeoNames number", path: path,
          line: lines.number)
        continue
      }
      guard let name = screen.text(fields[1]), let ascii = screen.text(fields[2]) else {
        log.issue("invalid_utf8", "the name is not UTF-8", path: path, line: lines.number, column: "name")
        continue
      }
      guard taken[number].contains(.taken) else {
        log.leaveOut("other_place")
        continue
      }
      let place = PlaceID.geonames(number)
      if level == 1 {
        try sink.add(
          Admin1Row(countryCode: String(codes[0]), admin1Code: String(codes[1]), name: name, place: place))
      } else {
        try sink.add(name: name, kind: .alternate, to: place)
      }
      if ascii != name, !ascii.isEmpty { try sink.add(name: ascii, kind: .alternate, to: place) }
    }
    log.end(rows: rows)
  }

  mutating func readHierarchy(_ path: String, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    try FileKind.check(path, is: .hierarchy, log: &log)
    var lines = try LineReader(SourceFile(path: path))
    var fields = TabbedFields(capacity: 3)
    var rows = 0
    // Parents that someone proposed count only where no administrative one is stated.
    var others: [(child: Int, parent: Int)] = []
    while let line = try lines.nextRow(log: &log) {
      rows += 1
      fields.split(line)
      guard (2...3).contains(fields.count), let parent = wholeNumber(fields[0]), let child = wholeNumber(fields[1])
      else {
        log.issue(
          "wrong_field_count", "not of the form parent, child, type", path: path, line: lines.number)
        continue
      }
      guard taken[parent].contains(.taken), taken[child].contains(.taken), parent != child,
        // A country has no parent here.
        !taken[child].contains(.country)
      else {
        log.leaveOut("other_place")
        continue
      }
      guard fields[2].elementsEqual("ADM".utf8) else {
        others.append((child, parent))
        continue
      }
      taken[child].insert(.hasParent)
      try sink.setParent(.geonames(parent), of: .geonames(child))
    }
    for (child, parent) in others where !taken[child].contains(.hasParent) {
      taken[child].insert(.hasParent)
      try sink.setParent(.geonames(parent), of: .geonames(child))
    }
    log.end(rows: rows)
  }

  mutating func readCountries(_ path: String, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    try FileKind.check(path, is: .countryInfo, log: &log)
    var lines = try LineReader(SourceFile(path: path))
    var fields = TabbedFields(capacity: 19)
    var rows = 0
    while let line = try lines.nextRow(log: &log) {
      // GeoNames' own file has its header in a comment, copies of it have one of the plain kind.
      if line.first == UInt8(ascii: "#") { continue }
      fields.split(line)
      if fields[0].elementsEqual("ISO".utf8) { continue }
      rows += 1
      guard (17...19).contains(fields.count), fields[0].count == 2 else {
        log.issue(
          "wrong_field_count", "\(fields.count) fields between tabs instead of 19, or no country code of two letters",
          path: path, line: lines.number)
        continue
      }
      guard let name = screen.text(fields[4]), let capital = screen.text(fields[5]), !name.isEmpty else {
        log.issue("invalid_utf8", "the name is missing or not UTF-8", path: path, line: lines.number, column: "Country")
        continue
      }
      // Countries that are no more have no place in the dump.
      guard let number = wholeNumber(fields[16]), taken[number].contains(.taken) else {
        log.leaveOut("other_place")
        continue
      }
      let neighbours = String(decoding: fields[17], as: UTF8.self).split(separator: ",").map(String.init).sorted()
      try sink.add(
        CountryRow(
          country: Country(
            code: String(decoding: fields[0], as: UTF8.self), alpha3: String(decoding: fields[1], as: UTF8.self),
            numeric: wholeNumber(fields[2]).flatMap { $0 > 0 ? $0 : nil }, name: name, place: .geonames(number),
            continent: String(decoding: fields[8], as: UTF8.self), neighbours: neighbours, capital: capital,
            areaSquareKilometers: decimalNumber(fields[6]), population: wholeNumber(fields[7]))))
    }
    log.end(rows: rows)
  }
}

/// What the column `isolanguage` says of an alternate name.
enum AlternateNameSort: Hashable {
  case name, historic, abbreviation, code
  /// Links, phonetic spellings, numbers of other data sets.
  case dropped

  init(language: String) {
    switch language {
    case "link", "wkdt", "phon", "tcid", "lauc": self = .dropped
    case "post", "iata", "icao", "faac", "unlc", "nuts": self = .code
    case "abbr": self = .abbreviation
    case "fr_1793": self = .historic
    default: self = .name
    }
  }
}
