import GeoJSON

/// The places of an index that is being built, with their texts, in the order in which they were added.
struct PlaceCollector {
  private(set) var records: [PlaceRecord] = []
  /// Their texts.
  private(set) var texts = TextStore()
  private(set) var sources: [String] = []
  private(set) var sourceOfPlace: [UInt8] = []
  private var superseded: [UInt32] = []
  private var numbers = PlaceNumbers()

  /// Adds a place and gives its number, and whether it replaces an earlier one with its identifier.
  mutating func add(_ place: Place) throws(GazetteerError) -> (number: UInt32, isRepeated: Bool) {
    guard records.count < Int(UInt32.max) - 1, !texts.isFull else {
      throw GazetteerError(code: .tooLarge, message: "more than 4 GB of place names")
    }
    let number = UInt32(records.count)
    let source = try self.source(place.id.source)
    var record = PlaceRecord()
    let identifier = place.id.number
    let hash = Self.hash(source: source, identifier: place.id.identifier, number: identifier)
    let earlier = find(place.id.identifier, number: identifier, source: source, hash: hash)
    if let earlier { superseded.append(earlier) }
    record.identifier = identifier ?? PlaceRecord.textFlag | UInt64(texts.store(place.id.identifier))
    record.latitude = place.position.latitude
    record.longitude = place.position.longitude
    record.population = place.population.map(Int64.init) ?? -1
    record.name = texts.store(place.name)
    record.featureCode = texts.share(place.featureCode)
    record.countryCode = texts.share(place.countryCode)
    record.admin1Code = texts.share(place.admin1Code)
    record.admin2Code = texts.share(place.admin2Code)
    if !place.alternateCountryCodes.isEmpty {
      record.alternateCountries = texts.share(place.alternateCountryCodes.joined(separator: "|"))
    }
    record.featureClass = UInt32(place.featureClass.utf8.first ?? 0)
    records.append(record)
    sourceOfPlace.append(source)
    let (held, sources) = (records, sourceOfPlace)
    let texts = texts
    numbers.insert(number, hash: hash, matches: { $0 == earlier }) { other in
      Self.hash(held[Int(other)], source: sources[Int(other)], texts: texts)
    }
    return (number, earlier != nil)
  }

  private mutating func source(_ name: String) throws(GazetteerError) -> UInt8 {
    if let index = sources.lastIndex(of: name) { return UInt8(index) }
    guard sources.count < 255 else {
      throw GazetteerError(code: .tooLarge, message: "more than 255 sources of places")
    }
    sources.append(name)
    return UInt8(sources.count - 1)
  }

  // MARK: Finding

  /// The number of the place with the identifier, the last one added.
  func number(of id: PlaceID) -> UInt32? {
    guard let index = sources.firstIndex(of: id.source) else { return nil }
    let (source, number) = (UInt8(index), id.number)
    let hash = Self.hash(source: source, identifier: id.identifier, number: number)
    return find(id.identifier, number: number, source: source, hash: hash)
  }

  private func find(_ identifier: String, number: UInt64?, source: UInt8, hash: UInt64) -> UInt32? {
    numbers.find(hash: hash) { candidate in
      guard sourceOfPlace[Int(candidate)] == source else { return false }
      let record = records[Int(candidate)]
      if let number { return record.identifier == number }
      return record.identifier & PlaceRecord.textFlag != 0
        && texts[UInt32(truncatingIfNeeded: record.identifier)].elementsEqual(identifier.utf8)
    }
  }

  private static func hash(source: UInt8, identifier: String, number: UInt64?) -> UInt64 {
    if let number { return hash(source: source, number: number) }
    return XXHash64.hash(Array(identifier.utf8), seed: UInt64(source))
  }

  private static func hash(source: UInt8, number: UInt64) -> UInt64 {
    let mixed = (number ^ UInt64(source) << 56) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  private static func hash(_ record: PlaceRecord, source: UInt8, texts: TextStore) -> UInt64 {
    guard record.identifier & PlaceRecord.textFlag != 0 else { return hash(source: source, number: record.identifier) }
    return XXHash64.hash(Array(texts[UInt32(truncatingIfNeeded: record.identifier)]), seed: UInt64(source))
  }

  /// What an alternate name of a place is by its letters: a code, an abbreviation or a name.
  func kind(ofAlternate name: String, place: UInt32) -> NameKind {
    NameEntries.kind(ofAlternate: name) {
      NameEntries.isCountryOrLarger(featureCode: texts.text(at: records[Int(place)].featureCode))
    }
  }

  // MARK: Order

  /// The order of the places by identifier; only the last of each identifier has a row.
  func order() -> PlaceOrder {
    let bySource = sources.indices.sorted { sources[$0].utf8.lexicographicallyPrecedes(sources[$1].utf8) }
    var rank = [Int](repeating: 0, count: sources.count)
    for (position, source) in bySource.enumerated() { rank[source] = position }
    // Those without a row come last.
    var rows = [UInt32](repeating: 0, count: records.count)
    for number in superseded { rows[Int(number)] = PlaceOrder.noRow }
    var numbers = [UInt32]()
    numbers.reserveCapacity(records.count)
    for number in 0..<UInt32(records.count) where rows[Int(number)] == 0 { numbers.append(number) }
    let precedes = { (a: UInt32, b: UInt32) -> Bool in
      let (left, right) = (sourceOfPlace[Int(a)], sourceOfPlace[Int(b)])
      if left != right { return rank[Int(left)] < rank[Int(right)] }
      return identifierPrecedes(records[Int(a)], records[Int(b)])
    }
    // Dumps come in the order of their identifiers, more often than not.
    if zip(numbers, numbers.dropFirst()).contains(where: { !precedes($0, $1) }) { numbers.sort(by: precedes) }
    for (row, number) in numbers.enumerated() { rows[Int(number)] = UInt32(row) }
    var order = PlaceOrder(numbers: numbers, rowOfNumber: rows)
    var first = 0
    for source in bySource {
      var end = first
      var numeric = 0
      while end < numbers.count, Int(sourceOfPlace[Int(numbers[end])]) == source {
        if records[Int(numbers[end])].identifier & PlaceRecord.textFlag == 0 { numeric += 1 }
        end += 1
      }
      order.sourceLines += "\(sources[source])\t\(first)\t\(numeric)\t\(end - first)\n"
      order.sourceCounts[sources[source]] = end - first
      first = end
    }
    return order
  }

  private func identifierPrecedes(_ a: PlaceRecord, _ b: PlaceRecord) -> Bool {
    let aIsText = a.identifier & PlaceRecord.textFlag != 0
    let bIsText = b.identifier & PlaceRecord.textFlag != 0
    if aIsText != bIsText { return bIsText }
    if !aIsText { return a.identifier < b.identifier }
    return texts[UInt32(truncatingIfNeeded: a.identifier)]
      .lexicographicallyPrecedes(texts[UInt32(truncatingIfNeeded: b.identifier)])
  }

  /// Hands the records over, in the order of rows; the collector has none afterwards.
  mutating func takeRecords(_ order: PlaceOrder) -> [PlaceRecord] {
    var arranged = records
    records = []
    numbers = PlaceNumbers()
    // In place, along the circles of the permutation: a copy would take as much memory again.
    let count = order.numbers.count
    var source = order.numbers + superseded
    for start in source.indices where source[start] != start {
      let first = arranged[start]
      var row = start
      while true {
        let from = Int(source[row])
        source[row] = UInt32(row)
        if from == start { break }
        arranged[row] = arranged[from]
        row = from
      }
      arranged[row] = first
    }
    arranged.removeLast(arranged.count - count)
    return arranged
  }
}

/// How the places of an index are numbered in the end.
struct PlaceOrder {
  /// The number, in the order of adding, of each row.
  var numbers: [UInt32]
  /// The row of each number; ``noRow`` for a place that was replaced.
  var rowOfNumber: [UInt32]
  /// The section of sources.
  var sourceLines = ""
  /// How many places each source has.
  var sourceCounts: [String: Int] = [:]

  static let noRow = UInt32.max

  init(numbers: [UInt32], rowOfNumber: [UInt32]) {
    self.numbers = numbers
    self.rowOfNumber = rowOfNumber
  }

  /// The row of a number; nil for a place that was replaced.
  func row(ofNumber number: UInt32) -> UInt32? {
    let row = rowOfNumber[Int(number)]
    return row == Self.noRow ? nil : row
  }
}
