import GeoJSON

/// A stack of gazetteers that answers as one: the shipped tables at the bottom, users' layers on top of them.
///
/// A place of a later layer overrides the one of an earlier layer with the same identifier: name, position, codes and
/// population are the later layer's. The names of both add up, each of its kind: a name under which an earlier layer knows
/// the place leads to the place of the later one.
/// Countries and first-level divisions are those of the last layer that has them. The rules for spelling variants hold for the
/// stack as a whole: what is tried "only while nothing is found" is tried when no layer has a name.
///
///     let stack = try LayeredGazetteer([shipped, own])
///     print(stack.matches(forName: "Дербент")[0].place.id)   // geonames:566532
///
/// Values may be shared between threads and copied freely.
public struct LayeredGazetteer: Sendable {
  /// The layers, bottom first.
  public private(set) var layers: [MappedGazetteer]
  // The first layer beside the array, so that a stack of one is asked without copying it; nil where there are more.
  private(set) var single: MappedGazetteer?
  /// The same with the codes that they hold, whatever the worldview.
  let plainLayers: [MappedGazetteer]
  /// The first row of each layer, counted over the stack.
  let firstRows: [UInt32]
  let overrides: OverrideTable?
  private let countries: [String: Country]

  /// Puts gazetteers upon one another, bottom first.
  ///
  /// What overrides what is looked up in the cache, or found out and kept there where that takes longer than a moment; without
  /// a cache, or where it cannot be written, it is found out each time.
  /// - Throws: ``GazetteerError/Code/tooLarge`` for more than 2³² − 1 places.
  /// - Precondition: there is at least one layer.
  public init(_ layers: [MappedGazetteer], cache: GazetteerCache? = nil) throws(GazetteerError) {
    precondition(!layers.isEmpty, "a stack without layers")
    self.layers = layers
    single = layers.count == 1 ? layers[0] : nil
    plainLayers = layers.map { $0.under(.geonames) }
    var firstRows: [UInt32] = []
    var total = 0
    for layer in layers {
      firstRows.append(UInt32(truncatingIfNeeded: total))
      total += layer.placeCount
    }
    guard total < Int(UInt32.max) else {
      throw GazetteerError(code: .tooLarge, message: "the layers together hold more than 4 294 967 294 places")
    }
    self.firstRows = firstRows
    overrides = OverrideTable.findOrBuild(layers, cache: cache)
    var countries: [String: Country] = [:]
    if layers.count > 1 {
      for layer in layers {
        for country in layer.allCountries { countries[country.code] = country }
      }
    }
    self.countries = countries
  }

  /// How many places there are, each identifier counted once.
  public var placeCount: Int {
    layers.reduce(0) { $0 + $1.placeCount } - (overrides?.parts.reduce(0) { $0 + $1.count } ?? 0)
  }

  /// All countries, by code.
  public var allCountries: [Country] {
    single?.allCountries ?? countries.values.sorted { $0.code < $1.code }
  }

  /// The same stack under a worldview: look-ups give places with the codes that it gives them.
  public func under(_ worldview: Worldview) -> LayeredGazetteer {
    var stack = self
    stack.layers = plainLayers.map { $0.under(worldview) }
    stack.single = stack.layers.count == 1 ? stack.layers[0] : nil
    return stack
  }

  /// The name of the worldview that the country codes of the places follow.
  public var worldviewName: String { layers[0].worldviewName }

  /// Checks every layer against its checksums.
  ///
  /// - Throws: ``GazetteerError/Code/corruptIndex``, with the path.
  public func verify() throws(GazetteerError) {
    for layer in layers { try layer.verify() }
  }

  /// The places a code stands for — airport, ISO 3166 or postal — by descending population, then by identifier.
  ///
  /// Case does not count; nothing else is folded.
  public func matches(forCode code: String) -> [NameMatch] {
    if let single { return single.matches(forCode: code) }
    let key = NameEntries.codeKey(code)
    var found: [FoundRow] = []
    for layer in layers.indices {
      for row in layers[layer].rows(codeKey: key) {
        found.append(FoundRow(row: visible(row.row, of: layer).row, kind: .code))
      }
    }
    return ordered(found).map { NameMatch(place: place(atRow: $0.row), kind: .code) }
  }

  /// Hands over the places, each identifier once, layer after layer from the bottom, within a layer by identifier.
  public func forEachPlace(_ body: (_ row: UInt32, _ place: Place) throws -> Void) rethrows {
    for (layer, gazetteer) in layers.enumerated() {
      for row in 0..<UInt32(gazetteer.placeCount) where overrides?.parts[layer].target(of: row) == nil {
        try body(firstRows[layer] + row, gazetteer.place(atRow: row))
      }
    }
  }

  /// The layer that a row of the stack belongs to, and its row there.
  func location(ofRow row: UInt32) -> (layer: Int, row: UInt32) {
    var layer = layers.count - 1
    while layer > 0, firstRows[layer] > row { layer -= 1 }
    return (layer, row - firstRows[layer])
  }

  /// The row of the stack that a layer's row shows: its own, or the one that overrides it.
  func visible(_ row: UInt32, of layer: Int) -> (row: UInt32, isOverridden: Bool) {
    if let target = overrides?.parts[layer].target(of: row), isRow(target) { return (target, true) }
    return (firstRows[layer] + row, false)
  }

  private func isRow(_ row: UInt32) -> Bool {
    let (layer, own) = location(ofRow: row)
    return Int(own) < layers[layer].placeCount
  }
}

extension LayeredGazetteer: PlaceLookup {
  /// The places a name stands for, in the order ``PlaceLookup`` states.
  public func matches(forName name: String) -> [NameMatch] {
    if let single { return single.matches(forName: name) }
    return rows(forName: name).map { NameMatch(place: place(atRow: $0.row), kind: $0.kind) }
  }

  /// Whether any place of any layer has the folded name, an abbreviation included.
  ///
  /// - Complexity: O(1) on average for each layer.
  public func contains(foldedName: String) -> Bool {
    if let single { return single.contains(foldedName: foldedName) }
    for layer in layers where layer.contains(foldedName: foldedName) { return true }
    return false
  }

  /// The place with the identifier, of the last layer that has it; nil where none has.
  public func place(_ id: PlaceID) -> Place? {
    if let single { return single.place(id) }
    for layer in layers.reversed() {
      if let place = layer.place(id) { return place }
    }
    return nil
  }

  /// The country with the ISO 3166-1 alpha-2 code, of the last layer that has it, or nil.
  public func country(_ code: String) -> Country? {
    if let single { return single.country(code) }
    return countries[code]
  }

  /// The first-level division with the GeoNames codes, of the last layer that has it, or nil; the absolute form of
  /// ``DivisionCode`` names one of any country.
  public func admin1(countryCode: String, admin1Code: String) -> Place? {
    if let single { return single.admin1(countryCode: countryCode, admin1Code: admin1Code) }
    let key = NameEntries.admin1Key(countryCode: countryCode, admin1Code: admin1Code)
    return row(codeKey: key, in: layers.indices).map(place(atRow:)) ?? division(absolute: admin1Code)
  }
}

extension LayeredGazetteer: RowTable {
  func rows(folded: [UInt8]) -> [FoundRow] {
    if let single { return single.rows(folded: folded) }
    var found: [FoundRow] = []
    var isOrdered = true
    folded.withUnsafeBytes { bytes in
      for layer in layers.indices {
        // A layer's own rows are in order; those of two layers, or with others in their place, need not be.
        if !found.isEmpty { isOrdered = false }
        layers[layer].forEachRow(foldedName: bytes) { row, kind in
          let shown = visible(row, of: layer)
          if shown.isOverridden { isOrdered = false }
          found.append(FoundRow(row: shown.row, kind: kind))
        }
      }
    }
    return isOrdered || found.count < 2 ? found : ordered(found)
  }

  func featureClass(ofRow row: UInt32) -> UInt8 {
    let (layer, row) = location(ofRow: row)
    return layers[layer].featureClass(ofRow: row)
  }

  func population(ofRow row: UInt32) -> Int {
    let (layer, row) = location(ofRow: row)
    return layers[layer].population(ofRow: row)
  }

  func place(atRow row: UInt32) -> Place {
    let (layer, row) = location(ofRow: row)
    return layers[layer].place(atRow: row)
  }

  func hasIdentifier(ofRow row: UInt32, before other: UInt32) -> Bool {
    let (left, leftRow) = location(ofRow: row)
    let (right, rightRow) = location(ofRow: other)
    if left == right { return leftRow < rightRow }
    guard let a = layers[left].source(ofRow: leftRow), let b = layers[right].source(ofRow: rightRow) else {
      return left < right
    }
    if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
    switch (a.isNumeric, b.isNumeric) {
    case (true, true):
      return layers[left].identifierNumber(ofRow: leftRow) < layers[right].identifierNumber(ofRow: rightRow)
    case (false, false):
      return layers[left].identifierText(ofRow: leftRow)
        .lexicographicallyPrecedes(layers[right].identifierText(ofRow: rightRow))
    default: return a.isNumeric
    }
  }
}

extension MappedGazetteer {
  /// The identifier of a row whose identifier is a number.
  func identifierNumber(ofRow row: UInt32) -> UInt64 { record(row).identifier }

  /// The identifier of a row whose identifier is text.
  func identifierText(ofRow row: UInt32) -> UnsafeRawBufferPointer {
    stringBytes(UInt32(truncatingIfNeeded: record(row).identifier))
  }

  /// The source of a row, and whether its identifier is a number.
  func source(ofRow row: UInt32) -> (name: String, isNumeric: Bool)? {
    guard let source = sources.last(where: { $0.first <= Int(row) && $0.count > 0 }) else { return nil }
    return (source.name, Int(row) < source.first + source.numeric)
  }

  /// A hash of the whole content: that of the header with the checksums of all sections.
  var contentHash: UInt64 {
    let bytes = file.memory.bytes
    guard bytes.count >= IndexFormat.headerSize else { return 0 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 56, as: UInt64.self))
  }
}
