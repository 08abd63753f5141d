import Gazetteers
public import GeoJSON

/// How far positions lie outside countries, one country at a time: areas that two countries claim belong to both.
public struct CountryAreas {
  private let regions: RegionIndex
  private var areas: [String: RegionIndex?] = [:]

  /// Takes the countries' polygons of an index.
  public init(_ regions: RegionIndex) { self.regions = regions }

  /// Metres from a position to the nearest of the countries, 0 inside one of them, infinite beyond the limit; nil where a
  /// polygon of none of them is known.
  ///
  /// - Parameters:
  ///   - countryCodes: ISO 3166-1 alpha-2.
  ///   - limit: metres, at least 0.
  public mutating func meters(
    from position: Position, toCountries countryCodes: [String], withinMeters limit: Double
  ) -> Double? {
    if let holding = regions.country(at: position, withinMeters: 0)?.region.countryCode, countryCodes.contains(holding)
    {
      return 0
    }
    var least: Double?
    for code in countryCodes {
      guard let area = area(of: code) else { continue }
      least = min(least ?? .infinity, area.country(at: position, withinMeters: limit)?.meters ?? .infinity)
    }
    return least
  }

  private mutating func area(of countryCode: String) -> RegionIndex? {
    if let known = areas[countryCode] { return known }
    let codes = RegionCodes(countryCode: countryCode)
    var area: RegionIndex?
    if let region = regions.region(codes), let geometry = regions.geometry(of: codes) {
      area = RegionIndex([RegionPolygon(region: region, geometry: geometry)])
    }
    areas[countryCode] = area
    return area
  }
}
