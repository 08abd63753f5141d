import Gazetteers
import GeoJSON
import PlanarOperations

/// The codes and names that a worldview gives to regions whose polygons carry those of GeoNames.
struct RegionNaming: Sendable {
  let worldview: Worldview
  /// Every country by its code; of several polygons the largest one's name.
  let countries: [String: Region]

  /// A region found at a position, with the worldview's codes.
  func named(_ region: Region, at position: Position?) -> Region {
    let codes = worldview.codes(countryCode: region.countryCode, admin1Code: region.admin1Code, at: position)
    var region = region
    (region.countryCode, region.admin1Code) = codes
    return region
  }

  /// The country of a region found at a position.
  func country(of region: Region, at position: Position) -> Region {
    let code = named(region, at: position).countryCode
    return countries[code] ?? Region(countryCode: code, name: code)
  }
}

extension RegionIndex {
  /// The area of a region under the worldview: what a country loses is cut off, what it gains is added.
  ///
  /// Divisions' and countries' polygons come from different sources, whose borders differ by some kilometres: what a cut
  /// leaves of less than 0.02 square degrees is dropped. Reefs and rocks without a polygon are not drawn.
  func geometry(of codes: RegionCodes, naming: RegionNaming) -> Geometry? {
    let stated = DivisionCode(countryCode: codes.countryCode, statedAdmin1Code: codes.admin1Code)
    let isMoved = DivisionCode(absolute: codes.admin1Code) != nil
    let own = RegionCodes(countryCode: stated.countryCode, admin1Code: stated.admin1Code)
    var area = isMoved ? nil : polygons(of: own)
    let areas = Dictionary(uniqueKeysWithValues: naming.worldview.areas.areas.map { ($0.id, $0) })
    var isCut = false
    // The first rule holds where areas overlap, so it is carried out last.
    for rule in naming.worldview.rules.reversed() {
      guard let disputed = areas[rule.area] else { continue }
      let isGained = rule.countryCode == codes.countryCode
      // What the country has by its own polygon need not be added unless it was cut off before.
      if isGained, !isMoved, !isCut, disputed.members.allSatisfy({ $0.hasPrefix(own.countryCode) }) { continue }
      let pieces = disputed.members.compactMap { member -> Geometry? in
        piece(of: disputed, member: member, within: own, isCountry: codes.admin1Code.isEmpty, isGained: isGained)
      }
      for piece in pieces {
        if isGained {
          area = area.map { (try? $0.union(piece)) ?? $0 } ?? piece
        } else {
          area = area?.cut(by: piece)
          isCut = true
        }
      }
    }
    return area?.polygonsOnly
  }

  /// The part of a member of a disputed area that matters to the region with the codes; nil where that is nothing.
  private func piece(
    of area: DisputedArea, member: String, within own: RegionCodes, isCountry: Bool, isGained: Bool
  ) -> Geometry? {
    let division = DivisionCode(absolute: member)
    let country = division?.countryCode ?? member
    var codes = RegionCodes(countryCode: country, admin1Code: division?.admin1Code ?? "")
    if isCountry {
      guard isGained || country == own.countryCode else { return nil }
    } else {
      // Of a division only what lies in itself is gained or lost.
      guard country == own.countryCode, division == nil || codes == own else { return nil }
      codes = own
    }
    guard let whole = polygons(of: codes) else { return nil }
    if area.outline.isEmpty { return whole }
    let rings = area.outline.map { ring in [ring + ring.prefix(1)] }
    guard let outline = try? Geometry.multiPolygon(rings).repaired() else { return nil }
    return (try? whole.intersection(outline)).flatMap { $0 }
  }
}

extension Geometry {
  /// The polygons without another area, part by part; nil where nothing is left.
  fileprivate func cut(by other: Geometry) -> Geometry? {
    guard let parts = polygonsOnly?.parts else { return nil }
    let left = parts.flatMap { part -> [[[Position]]] in
      let before = Geometry.polygon(part)
      do {
        guard try before.intersects(other) else { return [part] }
        let after = try before.subtracting(other)?.polygonsOnly?.parts ?? []
        return try after.filter { try Geometry.polygon($0).areaInSquareDegrees() >= 0.02 }
      } catch {
        // A part that cannot be compared or cut stays as it is.
        return [part]
      }
    }
    return left.isEmpty ? nil : left.count == 1 ? .polygon(left[0]) : .multiPolygon(left)
  }

  /// The polygons of a geometry that is nothing else, each a list of rings.
  private var parts: [[[Position]]] {
    switch self {
    case .polygon(let rings, _): [rings]
    case .multiPolygon(let polygons, _): polygons
    default: []
    }
  }

  /// The polygons of the geometry, as one or several; nil where it has none.
  fileprivate var polygonsOnly: Geometry? {
    var parts: [[[Position]]] = []
    func gather(_ geometry: Geometry) {
      switch geometry {
      case .polygon(let rings, _): parts.append(rings)
      case .multiPolygon(let polygons, _): parts += polygons
      case .geometryCollection(let members, _): members.forEach(gather)
      default: break
      }
    }
    gather(self)
    return parts.count == 1 ? .polygon(parts[0]) : parts.isEmpty ? nil : .multiPolygon(parts)
  }
}
