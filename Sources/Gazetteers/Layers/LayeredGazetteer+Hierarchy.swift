extension LayeredGazetteer {
  /// All names of a place, those of all layers together, as ``PlaceIndex/names(of:)`` states.
  public func names(of id: PlaceID) -> [PlaceName] {
    if let single { return single.names(of: id) }
    return Set(layers.flatMap { $0.names(of: id) }).sorted { a, b in
      a.kind != b.kind ? a.kind.rawValue < b.kind.rawValue : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
  }

  /// The second-level division with the GeoNames codes, of the last layer that has it, or nil.
  public func admin2(countryCode: String, admin1Code: String, admin2Code: String) -> Place? {
    admin2Row(countryCode: countryCode, admin1Code: admin1Code, admin2Code: admin2Code).map(place(atRow:))
  }

  /// The place that holds another administratively, as ``PlaceIndex/parent(of:)`` states, whichever layers the two are in.
  ///
  /// A parent that the place's own layer states, against the codes, counts.
  public func parent(of id: PlaceID) -> Place? {
    if let single { return single.parent(of: id) }
    return row(of: id).flatMap(parentRow(ofRow:)).map(place(atRow:))
  }

  /// The places of all layers whose ``parent(of:)`` is the place: by descending population, then by identifier.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* children in layers that know the place as what it is; for a country or division,
  ///   O(*n*) in those that do not.
  public func children(of id: PlaceID) -> [Place] {
    if let single { return single.children(of: id) }
    guard let row = row(of: id) else { return [] }
    let roles = Roles(of: plainPlace(atRow: row), in: self)
    var found: Set<UInt32> = []
    for (number, layer) in layers.enumerated() {
      let own = layer.row(of: id)
      var candidates = own.map(layer.childRows(ofRow:)) ?? []
      // What lies in a division of another layer has no parent in its own, or one higher up.
      if !roles.isKnown(to: layer, row: own) { candidates += layer.rows(ofCountries: roles.allCountries) }
      for candidate in candidates {
        let shown = visible(candidate, of: number).row
        if parentRow(ofRow: shown) == row { found.insert(shown) }
      }
    }
    return found.sorted { precedes(FoundRow(row: $0, kind: .main), FoundRow(row: $1, kind: .main)) }.map(place(atRow:))
  }
}

/// What a place is the country or division of.
private struct Roles {
  private let id: PlaceID
  /// The codes of the countries that it is.
  private let countries: [String]
  /// The keys of the divisions that it is.
  private let divisionKeys: [String]
  /// The countries that the places below it state.
  let allCountries: Set<String>

  init(of place: Place, in gazetteer: LayeredGazetteer) {
    id = place.id
    countries = gazetteer.allCountries.filter { $0.place == place.id }.map(\.code)
    var keys: [String] = []
    let first = gazetteer.admin1(countryCode: place.countryCode, admin1Code: place.admin1Code)
    if first?.id == place.id {
      keys.append(NameEntries.admin1Key(countryCode: place.countryCode, admin1Code: place.admin1Code))
    }
    let second = gazetteer.admin2(
      countryCode: place.countryCode, admin1Code: place.admin1Code, admin2Code: place.admin2Code)
    if second?.id == place.id {
      keys.append(
        NameEntries.admin2Key(
          countryCode: place.countryCode, admin1Code: place.admin1Code, admin2Code: place.admin2Code))
    }
    divisionKeys = keys
    var all = Set(countries)
    if place.isCountry || !keys.isEmpty { all.insert(place.countryCode) }
    all.remove("")
    allCountries = all
  }

  /// Whether a layer has put all its rows that belong below the place there itself.
  func isKnown(to layer: MappedGazetteer, row: UInt32?) -> Bool {
    guard let row else { return allCountries.isEmpty }
    return countries.allSatisfy { layer.country($0)?.place == id }
      && divisionKeys.allSatisfy { layer.rows(codeKey: $0).first?.row == row }
  }
}

extension LayeredGazetteer {
  /// The place of a row with the codes that its layer holds, whatever the worldview.
  private func plainPlace(atRow row: UInt32) -> Place {
    let (number, own) = location(ofRow: row)
    return plainLayers[number].place(atRow: own)
  }

  /// The row of the stack with the identifier, of the last layer that has it.
  func row(of id: PlaceID) -> UInt32? {
    for (number, layer) in layers.enumerated().reversed() {
      if let row = layer.row(of: id) { return firstRows[number] + row }
    }
    return nil
  }

  /// The row of the stack that a key of the tables of codes stands for, of the last of some layers that has it.
  func row(codeKey: String, in numbers: some Collection<Int>) -> UInt32? {
    for number in numbers.reversed() {
      if let first = layers[number].rows(codeKey: codeKey).first { return visible(first.row, of: number).row }
    }
    return nil
  }

  private func admin2Row(countryCode: String, admin1Code: String, admin2Code: String) -> UInt32? {
    let key = NameEntries.admin2Key(countryCode: countryCode, admin1Code: admin1Code, admin2Code: admin2Code)
    return row(codeKey: key, in: layers.indices)
  }

  private func parentRow(ofRow row: UInt32) -> UInt32? {
    let (number, own) = location(ofRow: row)
    let layer = layers[number]
    let place = plainLayers[number].place(atRow: own)
    if let stated = layer.parentRow(ofRow: own) {
      let shown = visible(stated, of: number).row
      // The layer's own rule would have led elsewhere, so that it was stated.
      if ruleRow(place, row: row, in: number...number) != shown { return shown }
    }
    return ruleRow(place, row: row, in: layers.startIndex...layers.endIndex - 1)
  }

  /// The row that holds a place by its codes, as ``ParentRule`` has it, in some of the layers.
  private func ruleRow(_ place: Place, row own: UInt32, in numbers: ClosedRange<Int>) -> UInt32? {
    guard !place.countryCode.isEmpty, !place.isCountry else { return nil }
    let isFirst = ["ADM1", "ADM1H"].contains(place.featureCode)
    let isSecond = ["ADM2", "ADM2H"].contains(place.featureCode)
    if !isFirst, !isSecond, !place.admin2Code.isEmpty {
      let key = NameEntries.admin2Key(
        countryCode: place.countryCode, admin1Code: place.admin1Code, admin2Code: place.admin2Code)
      if let found = row(codeKey: key, in: numbers), found != own { return found }
    }
    if !isFirst, !place.admin1Code.isEmpty {
      let key = NameEntries.admin1Key(countryCode: place.countryCode, admin1Code: place.admin1Code)
      if let found = row(codeKey: key, in: numbers), found != own { return found }
    }
    for number in numbers.reversed() {
      guard let id = layers[number].country(place.countryCode)?.place, let found = row(of: id) else { continue }
      return found != own ? found : nil
    }
    return nil
  }
}

extension MappedGazetteer {
  /// The rows that state one of the countries.
  ///
  /// - Complexity: O(*n*).
  fileprivate func rows(ofCountries codes: Set<String>) -> [UInt32] {
    guard !codes.isEmpty else { return [] }
    // Rows of a country share the text of its code.
    var isWanted: [UInt32: Bool] = [:]
    return (0..<UInt32(placeCount)).filter { row in
      let offset = record(row).countryCode
      if let known = isWanted[offset] { return known }
      let wanted = codes.contains(string(offset))
      isWanted[offset] = wanted
      return wanted
    }
  }
}
