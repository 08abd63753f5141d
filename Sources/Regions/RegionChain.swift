public import Gazetteers
public import GeoJSON

/// The regions that hold a position, from the country down.
public struct RegionChain: Hashable, Sendable {
  /// A region of the chain.
  public struct Link: Hashable, Sendable {
    /// The region.
    public var region: Region
    /// Great-circle metres to its nearest edge; 0 where it holds the position.
    public var meters: Double
    /// Whether it was not found by a polygon, but taken over from the nearest settlement.
    public var isApproximate: Bool

    /// Makes a link.
    public init(region: Region, meters: Double, isApproximate: Bool = false) {
      self.region = region
      self.meters = meters
      self.isApproximate = isApproximate
    }
  }

  /// The country, then its divisions by level, then other areas, the larger before the smaller; empty in the open sea.
  public var links: [Link]

  /// Makes a chain.
  public init(links: [Link] = []) { self.links = links }

  /// The region of a level; nil where none is known.
  public subscript(level: Region.Level) -> Link? { links.first { $0.region.level == level } }

  /// Adds the second-level division of the nearest settlement, marked as approximate, if the chain has none and the
  /// settlement lies in the chain's first-level division.
  ///
  /// - Parameters:
  ///   - settlement: a place with the GeoNames codes of its divisions.
  ///   - division: the gazetteer's row of its second-level division, for name and identifier; nil where there is none, and the
  ///     name is then empty.
  public mutating func addSecondLevel(of settlement: Place, division: Place?) {
    guard self[.admin2] == nil, let index = links.firstIndex(where: { $0.region.level == .admin1 }) else { return }
    let admin1 = links[index]
    guard !settlement.admin2Code.isEmpty, settlement.countryCode == admin1.region.countryCode,
      settlement.admin1Code == admin1.region.admin1Code
    else { return }
    let region = Region(
      countryCode: settlement.countryCode, admin1Code: settlement.admin1Code, admin2Code: settlement.admin2Code,
      name: division?.name ?? "", place: division?.id, level: .admin2)
    links.insert(Link(region: region, meters: admin1.meters, isApproximate: true), at: index + 1)
  }
}

extension RegionIndex {
  /// The regions that hold a position: its country and divisions, one for each level, and every area of another level.
  ///
  /// Country and first-level division are those of ``region(at:withinMeters:)``, so that they fit together; the country of a
  /// division that holds the position holds it too, however the two are drawn. Divisions of deeper levels count only where
  /// they hold the position and lie in the same country. Empty where nothing is within the distance.
  /// - Parameter limit: metres from the nearest edge, at least 0; 0 for polygons that hold the position only.
  public func chain(at position: Position, withinMeters limit: Double = coastMeters) -> RegionChain {
    guard position.isValid else { return RegionChain() }
    var links: [RegionChain.Link] = []
    var countryCode: UInt32?
    if let found = number(at: position, withinMeters: limit) {
      let record = file.regions[found.region]
      countryCode = record.countryCode
      let region = self.region(number: found.region)
      if region.level == .admin1, let country = country(of: record, division: region, at: position) {
        let own = found.meters > 0 ? countryNumber(at: position, withinMeters: limit) : nil
        let isSame = own.map { file.regions[$0.region].countryCode == record.countryCode } ?? false
        let meters = isSame ? min(found.meters, own?.meters ?? found.meters) : found.meters
        links.append(RegionChain.Link(region: country, meters: meters))
        links.append(RegionChain.Link(region: named(region, at: position), meters: found.meters))
      } else {
        let named =
          region.level == .country ? naming?.country(of: region, at: position) : naming?.named(region, at: position)
        links.append(RegionChain.Link(region: named ?? region, meters: found.meters))
      }
    }
    for stratum in strata where stratum.level != .country && stratum.level != .admin1 {
      let holding = stratum.allRegions(holdingOrOpposite: position)
      if stratum.level.depth == nil {
        // The larger before the smaller; equal ones as they were given.
        let sorted = holding.map { ($0, area(ofRegion: $0)) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        links += sorted.map { RegionChain.Link(region: region(number: $0.0), meters: 0) }
      } else if let first = holding.first(where: { number in
        let code = file.regions[number].countryCode
        return code == 0 || countryCode == nil || code == countryCode
      }) {
        links.append(RegionChain.Link(region: region(number: first), meters: 0))
      }
    }
    return RegionChain(links: links)
  }

  /// The country that a division belongs to, under the worldview.
  private func country(of record: RegionRecord, division: Region, at position: Position) -> Region? {
    if let naming { return naming.country(of: division, at: position) }
    return record.country == RegionRecord.none ? nil : self.region(number: Int(record.country))
  }

  /// Square degrees of a region, holes taken off.
  private func area(ofRegion number: Int) -> Double {
    let record = file.regions[number]
    return file.parts[Int(record.firstPart)..<Int(record.firstPart + record.partCount)].reduce(0) { sum, part in
      let areas = file.positions(ofPart: part).map { ring -> Double in
        zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
          sum + (edge.1.longitude - edge.0.longitude) * (edge.1.latitude + edge.0.latitude) / 2
        }.magnitude
      }
      return sum + areas.dropFirst().reduce(areas.first ?? 0, -)
    }
  }
}

extension RegionStratum {
  /// All regions that hold the position; on the 180° meridian also under its other longitude.
  func allRegions(holdingOrOpposite position: Position) -> [Int] {
    var found = allRegions(holding: position)
    guard position.longitude.magnitude == 180 else { return found }
    let opposite = Position(longitude: -position.longitude, latitude: position.latitude)
    for region in allRegions(holding: opposite) where !found.contains(region) { found.append(region) }
    return found.sorted()
  }
}
