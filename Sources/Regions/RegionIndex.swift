public import Gazetteers
public import GeoJSON

/// Tells which country or first-level division holds a position.
///
/// For positions that come without codes: what was resolved to a gazetteer row takes that row's codes, which are newer and
/// finer than any polygon. Values may be shared between threads.
///
///     let regions = try RegionIndex(tables: tables)
///     regions.region(at: Position(longitude: 47.50, latitude: 42.98))?.region.name   // "Dagestan"
public struct RegionIndex: Sendable {
  private let admin1: RegionLayer
  private let countries: RegionLayer
  private let geometries: [RegionCodes: [Int]]
  /// The worldview's names; nil for the default, which changes none.
  private let naming: RegionNaming?

  /// Makes an index of regions; where areas overlap, the one that stands first holds the position.
  ///
  /// - Parameter worldview: the polygons carry the codes of GeoNames; answers have those that the worldview gives them.
  /// - Complexity: O(*n* log *n*) in the number of polygons; each is prepared when it is first asked.
  public init(_ polygons: [RegionPolygon], worldview: Worldview = .geonames) {
    let admin1 = polygons.filter { $0.region.level == .admin1 }
    let countries = polygons.filter { $0.region.level == .country }
    self.admin1 = RegionLayer(admin1)
    self.countries = RegionLayer(countries)
    var geometries: [RegionCodes: [Int]] = [:]
    for (index, polygon) in (admin1 + countries).enumerated() {
      geometries[polygon.region.codes, default: []].append(index)
    }
    self.geometries = geometries
    naming = worldview.keepsAllCodes ? nil : RegionNaming(worldview, countries: countries)
  }

  /// Reads the gazetteer's polygons of countries and divisions.
  ///
  /// - Throws: `GazetteerError` when a file cannot be read or the folder has no polygons, `GeoJSONError` when a file is not
  ///   GeoJSON.
  public init(
    tables: GazetteerTables, worldview: Worldview = .geonames, issues: inout GazetteerIssues
  ) throws {
    let admin1 = try RegionPolygon.read(.admin1, from: tables, issues: &issues)
    let countries = try RegionPolygon.read(.country, from: tables, issues: &issues)
    if admin1.isEmpty, countries.isEmpty {
      throw GazetteerError(
        code: .tableNotFound, message: "holds neither admin1.geojson.xz nor countries.geojson.xz", path: tables.folder)
    }
    self.init(admin1 + countries, worldview: worldview)
  }

  /// A region found for a position.
  public struct Match: Hashable, Sendable {
    /// The region.
    public var region: Region
    /// Metres to the region's nearest edge, approximate; 0 where it holds the position.
    public var meters: Double
  }

  /// The region of a position: the division, or the country where no division is known; nil in the open sea.
  ///
  /// Where no division holds the position, the nearest one within the distance counts, if it belongs to the country that
  /// holds the position or no country does: drawn coasts are coarser than real ones.
  /// - Parameter limit: metres from the nearest edge, at least 0; 0 for polygons that hold the position only.
  public func region(at position: Position, withinMeters limit: Double = 25_000) -> Match? {
    let match = ownRegion(at: position, withinMeters: limit)
    guard let naming, let match else { return match }
    return Match(region: naming.named(match.region, at: position), meters: match.meters)
  }

  /// The region with the codes of its polygon.
  private func ownRegion(at position: Position, withinMeters limit: Double) -> Match? {
    guard position.isValid else { return nil }
    if let index = admin1.polygon(holding: position) { return Match(region: admin1.polygons[index].region, meters: 0) }
    let country = countries.polygon(holding: position).map { countries.polygons[$0].region }
    let nearest =
      limit > 0
      ? admin1.nearest(to: position, withinMeters: limit) { country == nil || $0.countryCode == country?.countryCode }
      : nil
    if let nearest { return Match(region: admin1.polygons[nearest.polygon].region, meters: nearest.meters) }
    if let country { return Match(region: country, meters: 0) }
    return ownCountry(at: position, withinMeters: limit)
  }

  /// The country of a position; where none holds it, the nearest one within the distance; nil beyond.
  ///
  /// - Parameter limit: metres from the nearest edge, at least 0; 0 for polygons that hold the position only.
  public func country(at position: Position, withinMeters limit: Double = 25_000) -> Match? {
    let match = ownCountry(at: position, withinMeters: limit)
    guard let naming, let match else { return match }
    // A worldview may give away single divisions.
    let division = ownRegion(at: position, withinMeters: limit)?.region
    let region = division?.countryCode == match.region.countryCode ? division ?? match.region : match.region
    return Match(region: naming.country(of: region, at: position), meters: match.meters)
  }

  /// The country with the code of its polygon.
  private func ownCountry(at position: Position, withinMeters limit: Double) -> Match? {
    guard position.isValid else { return nil }
    if let index = countries.polygon(holding: position) {
      return Match(region: countries.polygons[index].region, meters: 0)
    }
    guard limit > 0, let nearest = countries.nearest(to: position, withinMeters: limit, where: { _ in true }) else {
      return nil
    }
    return Match(region: countries.polygons[nearest.polygon].region, meters: nearest.meters)
  }

  /// The area of the region with the codes, to be drawn; nil where no polygon is known.
  public func geometry(of codes: RegionCodes) -> Geometry? {
    if let naming { return geometry(of: codes, naming: naming) }
    return polygons(of: codes)
  }

  /// The polygons that carry the codes, as one geometry.
  func polygons(of codes: RegionCodes) -> Geometry? {
    guard let indices = geometries[codes] else { return nil }
    let all = indices.map { polygon($0) }
    if all.count == 1 { return all[0].geometry }
    return .multiPolygon(all.flatMap(\.parts))
  }

  /// The region with the codes, as its polygon names it; nil where no polygon is known.
  public func region(_ codes: RegionCodes) -> Region? {
    if let found = geometries[codes]?.first.map({ polygon($0).region }) { return found }
    guard DivisionCode(absolute: codes.admin1Code) != nil else { return nil }
    let own = DivisionCode(countryCode: codes.countryCode, statedAdmin1Code: codes.admin1Code)
    var region = geometries[RegionCodes(countryCode: own.countryCode, admin1Code: own.admin1Code)]?.first
      .map { polygon($0).region }
    region?.countryCode = codes.countryCode
    region?.admin1Code = codes.admin1Code
    return region
  }

  private func polygon(_ index: Int) -> RegionPolygon {
    index < admin1.polygons.count ? admin1.polygons[index] : countries.polygons[index - admin1.polygons.count]
  }
}
