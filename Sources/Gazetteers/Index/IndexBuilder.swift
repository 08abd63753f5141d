import GeoJSON

/// Gathers the rows of a gazetteer and lays them out as an index.
struct IndexBuilder {
  private var places: [PlaceRecord] = []
  private var sourceOfPlace: [UInt8] = []
  private var sources: [String] = []
  private var strings: [UInt8] = [0]
  private var sharedStrings: [String: UInt32] = ["": 0]
  private var names = IndexKeyTable()
  private var codes = IndexKeyTable()
  private var folded: [UInt8] = []
  /// Rows left out and other remarks.
  var issues: GazetteerIssues

  /// Starts empty; issues are added to those given.
  init(issues: GazetteerIssues = GazetteerIssues()) {
    self.issues = issues
    places.reserveCapacity(1 << 18)
  }

  /// Adds a place with all its names.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge`` beyond 2³² − 1 places, 255 sources or 4 GB of text.
  mutating func add(_ row: PlaceRow) throws(GazetteerError) {
    let place = row.place
    let number = UInt32(places.count)
    guard places.count < Int(UInt32.max) - 1, strings.count < Int(UInt32.max) - (1 << 16) else {
      throw GazetteerError(code: .tooLarge, message: "more than 4 GB of place names")
    }
    var record = PlaceRecord()
    if let identifier = place.id.number {
      record.identifier = identifier
    } else {
      record.identifier = PlaceRecord.textFlag | UInt64(store(place.id.identifier))
    }
    record.latitude = place.position.latitude
    record.longitude = place.position.longitude
    record.population = place.population.map(Int64.init) ?? -1
    record.name = store(place.name)
    record.featureCode = share(place.featureCode)
    record.countryCode = share(place.countryCode)
    record.admin1Code = share(place.admin1Code)
    record.admin2Code = share(place.admin2Code)
    let letter = place.featureClass.utf8.first ?? 0
    record.featureClass = UInt32(letter)
    places.append(record)
    sourceOfPlace.append(try source(place.id.source))

    NameEntries.forEach(of: row) { name, kind in add(name, kind, row: number, featureClass: letter) }
    if place.isAdmin1 {
      let key = NameEntries.admin1Key(countryCode: place.countryCode, admin1Code: place.admin1Code)
      _ = codes.add(key.utf8, row: number, kind: .code)
    }
  }

  private mutating func add(_ name: String, _ kind: NameKind, row: UInt32, featureClass: UInt8) {
    if kind == .code {
      _ = codes.add(NameEntries.codeKey(name).utf8, row: row, kind: .code)
      return
    }
    NameFolding.fold(name, into: &folded)
    guard names.add(folded, row: row, kind: kind), kind == .main || kind == .alternate else { return }
    guard featureClass == UInt8(ascii: "A") || featureClass == UInt8(ascii: "H") else { return }
    for form in TypeWords.strippedForms(folded[...], featureClass: featureClass) {
      _ = names.add(form, row: row, kind: .stripped)
    }
  }

  private mutating func source(_ name: String) throws(GazetteerError) -> UInt8 {
    if let index = sources.lastIndex(of: name) { return UInt8(index) }
    guard sources.count < 255 else {
      throw GazetteerError(code: .tooLarge, message: "more than 255 sources of places")
    }
    sources.append(name)
    return UInt8(sources.count - 1)
  }

  private mutating func store(_ text: String) -> UInt32 {
    let offset = UInt32(strings.count)
    var length = text.utf8.count
    while length >= 0x80 {
      strings.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    strings.append(UInt8(length))
    strings.append(contentsOf: text.utf8)
    return offset
  }

  private mutating func share(_ text: String) -> UInt32 {
    if let offset = sharedStrings[text] { return offset }
    let offset = store(text)
    sharedStrings[text] = offset
    return offset
  }

  /// Puts the rows in order, adds what refers to them, and lays out the sections.
  mutating func finish(
    countries: [CountryRow], admin1: [Admin1Row], forms: [FormRow], attribution: String
  ) throws(GazetteerError) -> IndexImage {
    let sourceLines = sortPlaces()
    for country in countries {
      guard let id = country.country.place, let row = row(of: id) else {
        if let id = country.country.place { recordUnknown(id) }
        continue
      }
      for (name, kind) in country.names { addLate(name, kind, row: row) }
    }
    for division in admin1 {
      guard let place = division.place else { continue }
      guard let row = row(of: place) else {
        recordUnknown(place)
        continue
      }
      // A division's own row, if it claims the same codes, is the same row.
      let key = NameEntries.admin1Key(countryCode: division.countryCode, admin1Code: division.admin1Code)
      _ = codes.add(key.utf8, row: row, kind: .main)
      addLate(division.name, .alternate, row: row)
      if !division.iso31662.isEmpty { addLate(division.iso31662, .code, row: row) }
    }
    for form in forms {
      guard let row = row(of: form.place) else {
        recordUnknown(form.place)
        continue
      }
      addLate(form.form, form.kind, row: row)
    }
    let population = { [places] (row: UInt32) in places[Int(row)].population }
    let nameTable = try names.finish(population: population)
    let codeTable = try codes.finish(population: population)
    let statistics = statisticsText()
    return IndexImage(
      placeCount: places.count,
      sections: [
        .init(.places, places), .init(.sources, Array(sourceLines.utf8)), .init(.strings, strings),
        .init(.nameSlots, nameTable.slots), .init(.nameRecords, nameTable.records),
        .init(.codeSlots, codeTable.slots), .init(.codeRecords, codeTable.records),
        .init(.countries, Array(countries.map(\.country.line).joined().utf8)),
        .init(.attribution, Array(attribution.utf8)), .init(.statistics, Array(statistics.utf8)),
      ])
  }

  private mutating func addLate(_ name: String, _ kind: NameKind, row: UInt32) {
    add(name, kind, row: row, featureClass: UInt8(truncatingIfNeeded: places[Int(row)].featureClass))
  }

  private mutating func recordUnknown(_ id: PlaceID) {
    issues.record(GazetteerIssue(code: "unknown_place", message: "refers to a place that is not there: \(id)"))
  }

  // MARK: Order of places

  private func identifierBytes(_ record: PlaceRecord) -> ArraySlice<UInt8> {
    guard record.identifier & PlaceRecord.textFlag != 0 else { return [] }
    return storedText(at: Int(record.identifier & ~PlaceRecord.textFlag))
  }

  private func storedText(at offset: Int) -> ArraySlice<UInt8> {
    var (index, length, shift) = (offset, 0, 0)
    while strings[index] >= 0x80 {
      length |= Int(strings[index] & 0x7F) << shift
      shift += 7
      index += 1
    }
    length |= Int(strings[index]) << shift
    return strings[index + 1..<index + 1 + length]
  }

  /// Compares identifiers within a source: −1, 0 or 1.
  private func compare(_ a: PlaceRecord, _ b: PlaceRecord) -> Int {
    let aIsText = a.identifier & PlaceRecord.textFlag != 0
    let bIsText = b.identifier & PlaceRecord.textFlag != 0
    if aIsText != bIsText { return aIsText ? 1 : -1 }
    if !aIsText { return a.identifier == b.identifier ? 0 : a.identifier < b.identifier ? -1 : 1 }
    let (left, right) = (identifierBytes(a), identifierBytes(b))
    if left.elementsEqual(right) { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
  }

  /// Sorts places by identifier, drops all but the last of each, and gives the source section.
  private mutating func sortPlaces() -> String {
    let order = sources.indices.sorted { sources[$0].utf8.lexicographicallyPrecedes(sources[$1].utf8) }
    var rank = [Int](repeating: 0, count: sources.count)
    for (position, source) in order.enumerated() { rank[source] = position }
    let sorted = places.indices.sorted { a, b in
      if sourceOfPlace[a] != sourceOfPlace[b] { return rank[Int(sourceOfPlace[a])] < rank[Int(sourceOfPlace[b])] }
      let comparison = compare(places[a], places[b])
      return comparison == 0 ? a < b : comparison < 0
    }
    var numbers = [UInt32?](repeating: nil, count: places.count)
    var kept: [PlaceRecord] = []
    var keptSources: [UInt8] = []
    kept.reserveCapacity(places.count)
    for (position, old) in sorted.enumerated() {
      if position + 1 < sorted.count {
        let next = sorted[position + 1]
        if sourceOfPlace[old] == sourceOfPlace[next], compare(places[old], places[next]) == 0 {
          let id = "\(sources[Int(sourceOfPlace[old])]):\(identifierText(places[old]))"
          issues.record(GazetteerIssue(code: "duplicate_id", message: "\(id) occurs again; the last row counts"))
          continue
        }
      }
      numbers[old] = UInt32(kept.count)
      kept.append(places[old])
      keptSources.append(sourceOfPlace[old])
    }
    let isIdentity = numbers.enumerated().allSatisfy { $0.element == UInt32($0.offset) }
    if !isIdentity {
      names.renumber(numbers)
      codes.renumber(numbers)
    }
    places = kept
    sourceOfPlace = keptSources
    var lines = ""
    var first = 0
    for source in order {
      var end = first
      var numeric = 0
      while end < places.count, Int(sourceOfPlace[end]) == source {
        if places[end].identifier & PlaceRecord.textFlag == 0 { numeric += 1 }
        end += 1
      }
      lines += "\(sources[source])\t\(first)\t\(numeric)\t\(end - first)\n"
      sourceRanges[sources[source]] = first..<end
      first = end
    }
    return lines
  }

  private var sourceRanges: [String: Range<Int>] = [:]

  private func identifierText(_ record: PlaceRecord) -> String {
    record.identifier & PlaceRecord.textFlag == 0
      ? String(record.identifier) : String(decoding: identifierBytes(record), as: UTF8.self)
  }

  /// The final row of a place.
  private func row(of id: PlaceID) -> UInt32? {
    guard let range = sourceRanges[id.source] else { return nil }
    let number = id.number
    let text = Array(id.identifier.utf8)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if precedes(places[middle], number: number, text: text) { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, identifierText(places[low]) == id.identifier else { return nil }
    return UInt32(low)
  }

  private func precedes(_ record: PlaceRecord, number: UInt64?, text: [UInt8]) -> Bool {
    let isText = record.identifier & PlaceRecord.textFlag != 0
    if let number { return !isText && record.identifier < number }
    return !isText || identifierBytes(record).lexicographicallyPrecedes(text)
  }

  // MARK: Statistics

  private func statisticsText() -> String {
    var counts: [String: [String: Int]] = [:]
    for (source, range) in sourceRanges { counts["source", default: [:]][source] = range.count }
    for place in places {
      let letter = place.featureClass == 0 ? "" : String(UnicodeScalar(UInt8(truncatingIfNeeded: place.featureClass)))
      counts["featureClass", default: [:]][letter, default: 0] += 1
      let code = String(decoding: storedText(at: Int(place.featureCode)), as: UTF8.self)
      counts["featureCode", default: [:]][code, default: 0] += 1
    }
    for (kind, count) in names.countsByKind { counts["nameKind", default: [:]][String(kind)] = count }
    counts["names"] = ["distinct": names.keyCount]
    counts["codes"] = ["distinct": codes.keyCount]
    var text = ""
    for topic in counts.keys.sorted() {
      for (item, count) in (counts[topic] ?? [:]).sorted(by: { $0.key < $1.key }) {
        text += "\(topic)\t\(item)\t\(count)\n"
      }
    }
    return text
  }
}
