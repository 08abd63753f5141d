public import Gazetteers

extension PlacePrecision {
  /// How well an event is placed that is told of at a row of the gazetteer, and what the row's point stands for.
  ///
  /// - Parameters:
  ///   - place: The row.
  ///   - isBeside: Whether the event was near it, not there.
  public static func of(_ place: Place, isBeside: Bool = false) -> (precision: PlacePrecision, kind: GeometryKind) {
    if place.isCountry { return (isBeside ? .lineOrRegion : .country, .area) }
    if place.isAdmin1 { return (.adm1, .area) }
    switch place.featureCode {
    case "ADM1H": return (.adm1, .area)
    case "ADM2", "ADM2H": return (.adm2, .area)
    case "ADM3", "ADM4", "ADM5", "ADMD": return (.adm3, .area)
    case "SEA", "OCN", "GULF", "STRT", "BAY", "CHN", "SD": return (.marineOrAir, .area)
    default: break
    }
    switch place.featureClass {
    case "P": return (isBeside ? .nearSettlement : .settlement, .point)
    case "S": return (isBeside ? .nearSettlement : .exact, .point)
    case "R": return (.lineOrRegion, .line)
    case "H": return (.lineOrRegion, place.featureCode.hasPrefix("STM") || place.featureCode == "RIV" ? .line : .area)
    case "A", "L": return (.lineOrRegion, .area)
    default: return (isBeside ? .nearSettlement : .lineOrRegion, .area)
    }
  }
}

extension EventPlace {
  /// Sets country and divisions to those of a row of the gazetteer.
  public mutating func setRegions(of place: Place, in gazetteer: some PlaceLookup) {
    countryCode = place.countryCode
    alternateCountryCodes = place.alternateCountryCodes
    worldview = place.countryCode.isEmpty ? "" : gazetteer.worldviewName
    if let known = gazetteer.country(place.countryCode) {
      iso3 = known.alpha3
      isoNumeric = known.numeric
      country = known.name
    }
    if !place.isCountry, !place.admin1Code.isEmpty {
      admin1Code = place.admin1Code
      admin1 = place.isAdmin1 ? place.name : gazetteer.admin1Name(of: place) ?? ""
    }
    if !place.admin2Code.isEmpty {
      admin2Code = place.admin2Code
      if place.featureCode == "ADM2" { admin2 = place.name }
    }
  }
}
