public import Gazetteers
public import GeoJSON
import SpatialIndex

/// Tells which country, division and other areas hold a position.
///
/// For positions that come without codes: what was resolved to a gazetteer row takes that row's codes, which are newer and
/// finer than any polygon. Polygons are figures in the plane of longitude and latitude, edges included: near them the
/// edges themselves decide, without rounding, as GEOS does. Values may be shared between threads.
///
///     let regions = try RegionIndex(tables: tables, issues: &issues)
///     regions.region(at: Position(longitude: 47.50, latitude: 42.98))?.region.name   // "Dagestan"
public struct RegionIndex: Sendable {
  let file: RegionFile
  /// By level: countries first, then divisions by depth, then other words.
  let strata: [RegionStratum]
  let countries: RegionStratum?
  let admin1: RegionStratum?
  /// The codes of the countries that have divisions.
  private let dividedCodes: Set<UInt32>
  /// Small countries that no division belongs to: enclaves and islands that are missing among the divisions.
  let undivided: Set<Int>
  /// The worldview's names; nil for the default, which changes none.
  let naming: RegionNaming?

  /// Makes an index of regions; where areas of a level overlap, the one that stands first has the position.
  ///
  /// - Parameter worldview: the polygons carry the codes of GeoNames; answers have those that the worldview gives them.
  /// - Complexity: O(*n* log *n*) in the number of edges; see ``open(tables:layers:worldview:cache:)`` for an index that is kept.
  public init(_ polygons: [RegionPolygon], worldview: Worldview = .geonames) {
    let layout = RegionCompiler.compile(polygons)
    // What was laid out just now is whole.
    guard let file = try? RegionFile(layout.file(hash: 0), path: nil) else {
      preconditionFailure("the laid out regions do not fit")
    }
    self.init(file, worldview: worldview)
  }

  init(_ file: RegionFile, worldview: Worldview) {
    let strata = file.strata.map { RegionStratum(file, $0) }
    self.file = file
    self.strata = strata
    countries = strata.first { $0.level == .country }
    admin1 = strata.first { $0.level == .admin1 }
    dividedCodes = Set((admin1?.regions ?? 0..<0).map { file.regions[$0].countryCode })
    undivided = Self.undividedCountries(in: file, countries: countries?.regions ?? 0..<0, dividedCodes: dividedCodes)
    naming =
      worldview.keepsAllCodes
      ? nil
      : RegionNaming(
        worldview: worldview, countries: Self.largestCountries(in: file, countries: countries?.regions ?? 0..<0))
  }

  /// Reads the gazetteer's polygons of countries and divisions.
  ///
  /// - Throws: `GazetteerError` when a file cannot be read or the folder has no polygons, `GeoJSONError` when a file is not
  ///   GeoJSON.
  public init(
    tables: GazetteerTables, worldview: Worldview = .geonames, issues: inout GazetteerIssues
  ) throws {
    self.init(try RegionPolygon.read(from: tables, layers: [], issues: &issues), worldview: worldview)
  }

  /// A region found for a position.
  public struct Match: Hashable, Sendable {
    /// The region.
    public var region: Region
    /// Great-circle metres to the region's nearest edge; 0 where it holds the position.
    public var meters: Double

    /// Makes a match.
    public init(region: Region, meters: Double) {
      self.region = region
      self.meters = meters
    }
  }

  /// How far beyond the drawn coast a position may lie and still count to a region: drawn coasts are coarser than real ones.
  public static let coastMeters = 25_000.0

  /// The region of a position: the division, or the country where no division is known; nil in the open sea.
  ///
  /// The country is the one that holds the position, else the nearest within the distance; the division the one that holds
  /// it, else that country's nearest within the distance. A small country without divisions, such as an enclave, goes before
  /// a division of another one that is drawn over it.
  /// - Parameter limit: metres from the nearest edge, at least 0; 0 for polygons that hold the position only.
  public func region(at position: Position, withinMeters limit: Double = coastMeters) -> Match? {
    number(at: position, withinMeters: limit).map {
      Match(region: named(region(number: $0.region), at: position), meters: $0.meters)
    }
  }

  /// The region with the worldview's codes.
  func named(_ region: Region, at position: Position) -> Region { naming?.named(region, at: position) ?? region }

  /// The country of a position; where none holds it, the nearest one within the distance; nil beyond.
  ///
  /// - Parameter limit: metres from the nearest edge, at least 0; 0 for polygons that hold the position only.
  public func country(at position: Position, withinMeters limit: Double = coastMeters) -> Match? {
    guard position.isValid, let found = countryNumber(at: position, withinMeters: limit) else { return nil }
    let own = self.region(number: found.region)
    guard let naming else { return Match(region: own, meters: found.meters) }
    // A worldview may give away single divisions.
    let division = number(at: position, withinMeters: limit).map { self.region(number: $0.region) }
    let region = division?.countryCode == own.countryCode ? division ?? own : own
    return Match(region: naming.country(of: region, at: position), meters: found.meters)
  }

  /// The area of the country or first-level division with the codes, to be drawn; nil where no polygon is known.
  public func geometry(of codes: RegionCodes) -> Geometry? {
    if let naming { return geometry(of: codes, naming: naming) }
    return polygons(of: codes)
  }

  /// The polygons that carry the codes, as one geometry.
  func polygons(of codes: RegionCodes) -> Geometry? { polygons(ofRegions: numbers(of: codes)) }

  /// The polygons of some regions, as one geometry; nil for no polygon.
  func polygons(ofRegions numbers: some Sequence<Int>) -> Geometry? {
    let parts = numbers.flatMap { number in
      let region = file.regions[number]
      return file.parts[Int(region.firstPart)..<Int(region.firstPart + region.partCount)].map(file.positions(ofPart:))
    }
    guard let first = parts.first else { return nil }
    return parts.count == 1 ? .polygon(first) : .multiPolygon(parts)
  }

  /// The country or first-level division with the codes, as its polygon names it; nil where no polygon is known.
  public func region(_ codes: RegionCodes) -> Region? {
    if let found = numbers(of: codes).first { return region(number: found) }
    guard DivisionCode(absolute: codes.admin1Code) != nil else { return nil }
    let own = DivisionCode(countryCode: codes.countryCode, statedAdmin1Code: codes.admin1Code)
    var region = numbers(of: RegionCodes(countryCode: own.countryCode, admin1Code: own.admin1Code)).first
      .map { self.region(number: $0) }
    region?.countryCode = codes.countryCode
    region?.admin1Code = codes.admin1Code
    return region
  }

  // MARK: Numbers of regions

  /// The region with a number, with the codes of its polygon.
  func region(number: Int) -> Region { Self.region(number, of: file) }

  private static func region(_ number: Int, of file: RegionFile) -> Region {
    let record = file.regions[number]
    return Region(
      countryCode: file.string(record.countryCode), admin1Code: file.string(record.admin1Code),
      admin2Code: file.string(record.admin2Code), code: file.string(record.code), name: file.string(record.name),
      place: PlaceID(file.string(record.place)), level: Region.Level(rawValue: file.string(record.level)))
  }

  /// The countries of less than a square degree, by the boxes of their parts, whose code no division has.
  private static func undividedCountries(
    in file: RegionFile, countries: Range<Int>, dividedCodes: Set<UInt32>
  ) -> Set<Int> {
    guard !dividedCodes.isEmpty else { return [] }
    return Set(
      countries.filter { number in
        let record = file.regions[number]
        if dividedCodes.contains(record.countryCode) { return false }
        let parts = file.parts[Int(record.firstPart)..<Int(record.firstPart + record.partCount)]
        return parts.reduce(0) { $0 + ($1.box.maxX - $1.box.minX) * ($1.box.maxY - $1.box.minY) } < 1
      })
  }

  /// Of each country code the region with the most corners, which the last region of the code refers to.
  private static func largestCountries(in file: RegionFile, countries: Range<Int>) -> [String: Region] {
    var largest: [String: Region] = [:]
    for record in countries.lazy.map({ file.regions[$0] }) where record.country != RegionRecord.none {
      largest[file.string(record.countryCode)] = region(Int(record.country), of: file)
    }
    return largest
  }

  /// The number of the division or country that ``region(at:withinMeters:)`` gives.
  func number(at position: Position, withinMeters limit: Double) -> (region: Int, meters: Double)? {
    guard position.isValid else { return nil }
    if let region = admin1?.firstRegion(holdingOrOpposite: position) {
      if undivided.isEmpty { return (region, 0) }
      let country = countries?.firstRegion(holdingOrOpposite: position)
      return (country.flatMap { undivided.contains($0) ? $0 : nil } ?? region, 0)
    }
    let country = countryNumber(at: position, withinMeters: limit)
    guard limit > 0 else { return country }
    let code = country.map { file.regions[$0.region].countryCode }
    // Where there is nothing to find, a search would go around the world.
    if let code, !dividedCodes.contains(code) { return country }
    let nearest = admin1?.nearest(to: position, withinMeters: limit) { code == nil || $0.countryCode == code }
    return nearest ?? country
  }

  func countryNumber(at position: Position, withinMeters limit: Double) -> (region: Int, meters: Double)? {
    if let region = countries?.firstRegion(holdingOrOpposite: position) { return (region, 0) }
    return limit > 0 ? countries?.nearest(to: position, withinMeters: limit) { _ in true } : nil
  }

  private func numbers(of codes: RegionCodes) -> [Int] {
    let level: Region.Level = codes.admin1Code.isEmpty ? .country : .admin1
    guard let stratum = codes.admin1Code.isEmpty ? countries : admin1 else { return [] }
    return stratum.regions.filter { number in
      let record = file.regions[number]
      return file.stringBytes(record.countryCode).elementsEqual(codes.countryCode.utf8)
        && (level == .country || file.stringBytes(record.admin1Code).elementsEqual(codes.admin1Code.utf8))
    }
  }
}

extension RegionStratum {
  /// The first region that holds the position; on the 180° meridian also under its other longitude.
  func firstRegion(holdingOrOpposite position: Position) -> Int? {
    if let region = firstRegion(holding: position) { return region }
    guard position.longitude.magnitude == 180 else { return nil }
    return firstRegion(holding: Position(longitude: -position.longitude, latitude: position.latitude))
  }
}
