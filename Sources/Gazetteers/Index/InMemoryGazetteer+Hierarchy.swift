extension InMemoryGazetteer {
  /// All names of a place, as ``PlaceIndex/names(of:)`` states; codes, demonyms and abbreviations are among them.
  public func names(of id: PlaceID) -> [PlaceName] {
    guard let row = places.firstIndex(where: { $0.id == id }) else { return [] }
    return Set(writtenNames[row]).sorted { a, b in
      a.kind != b.kind ? a.kind.rawValue < b.kind.rawValue : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
  }

  /// The place that holds another administratively, as ``PlaceIndex/parent(of:)`` states.
  ///
  /// - Complexity: O(*n*).
  public func parent(of id: PlaceID) -> Place? { place(id).flatMap(parent(of:)) }

  /// The places whose parent the place is: by descending population, then by identifier.
  ///
  /// - Complexity: O(*n*²).
  public func children(of id: PlaceID) -> [Place] {
    let children = places.filter { parent(of: $0)?.id == id }
    return children.sorted { a, b in
      (a.population ?? -1) != (b.population ?? -1) ? (a.population ?? -1) > (b.population ?? -1) : a.id < b.id
    }
  }

  private func parent(of place: Place) -> Place? {
    if place.isCountry || place.countryCode.isEmpty { return nil }
    let isFirst = ["ADM1", "ADM1H"].contains(place.featureCode)
    let isSecond = ["ADM2", "ADM2H"].contains(place.featureCode)
    var above: [Place?] = []
    if !isFirst, !isSecond, !place.admin2Code.isEmpty {
      above.append(
        best {
          $0.featureCode == "ADM2" && $0.countryCode == place.countryCode && $0.admin1Code == place.admin1Code
            && $0.admin2Code == place.admin2Code
        })
    }
    if !isFirst, !place.admin1Code.isEmpty {
      let key = NameEntries.admin1Key(countryCode: place.countryCode, admin1Code: place.admin1Code)
      above.append(
        statedPlaces[key].flatMap { self.place($0) }
          ?? best { $0.isAdmin1 && $0.countryCode == place.countryCode && $0.admin1Code == place.admin1Code })
    }
    let isHere = { (country: Place) in country.countryCode == place.countryCode }
    above.append(
      statedPlaces[place.countryCode].flatMap { self.place($0) } ?? best { $0.featureCode == "PCLI" && isHere($0) }
        ?? best { $0.isCountry && $0.featureCode != "PCLH" && isHere($0) })
    return above.compactMap { $0 }.first { $0.id != place.id }
  }

  /// The most populous of the places for which the test holds, the first of equals.
  private func best(_ test: (Place) -> Bool) -> Place? {
    var best: Place?
    for place in places where test(place) && (best.map { ($0.population ?? -1) < (place.population ?? -1) } ?? true) {
      best = place
    }
    return best
  }
}
