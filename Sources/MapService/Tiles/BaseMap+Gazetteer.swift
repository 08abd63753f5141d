public import Gazetteers
import GeoJSON
public import Regions
import VectorTiles

extension BaseMap {
  /// The base map of a gazetteer: its areas and names under its worldview.
  /// - Complexity: a second or so for the shipped gazetteer.
  public convenience init(regions: RegionIndex, gazetteer: LayeredGazetteer) {
    func area(_ drawn: RegionPolygon) -> Area {
      let region = drawn.region
      let country = gazetteer.country(region.countryCode)
      let isCountry = region.admin1Code.isEmpty
      return Area(
        code: Self.code(region), name: isCountry ? country?.name ?? region.name : region.name,
        place: region.place, countryCode: region.countryCode,
        polygons: drawn.geometry.polygonRings.compactMap { WorldPolygon($0) })
    }
    let countries = regions.drawnRegions(at: .country)
    let admin1 = regions.drawnRegions(at: .admin1)
    let zooms = 0...Self.greatestZoom
    var settlements: [MapLabel] = []
    gazetteer.forEachPlace { _, place in
      guard place.isPopulatedPlace, place.featureCode != "PPLX", let population = place.population, population > 0
      else {
        return
      }
      settlements.append(
        MapLabel(
          kind: .settlement, name: place.name, place: place.id, code: "", point: WorldPoint(place.position),
          // Capitals go before larger towns around them.
          weight: Double(population) * (place.featureCode == "PPLC" ? 10 : 1)))
    }
    let labels =
      MapLabel.placed(Self.labels(of: countries, .country, gazetteer), zooms: zooms)
      + MapLabel.placed(Self.labels(of: admin1, .admin1, gazetteer), zooms: 3...Self.greatestZoom)
      + MapLabel.placed(settlements, zooms: 2...Self.greatestZoom)
    self.init(countries: countries.map(area), admin1: admin1.map(area), labels: labels) { place in
      gazetteer.place(place).flatMap { Self.localName(of: $0, gazetteer) }
    }
  }

  /// The labels of regions, at the positions of their rows.
  private static func labels(
    of regions: [RegionPolygon], _ kind: MapLabel.Kind, _ gazetteer: LayeredGazetteer
  ) -> [MapLabel] {
    regions.compactMap { drawn in
      let region = drawn.region
      guard let place = region.place.flatMap({ gazetteer.place($0) }) else { return nil }
      let country = kind == .country ? gazetteer.country(region.countryCode) : nil
      return MapLabel(
        kind: kind, name: country?.name ?? region.name, place: place.id, code: code(region),
        point: WorldPoint(place.position), weight: country?.areaSquareKilometers ?? Double(place.population ?? 0))
    }
  }

  /// `RU` of a country, `RU.17` of a division.
  private static func code(_ region: Region) -> String {
    if region.admin1Code.isEmpty { return region.countryCode }
    return region.admin1Code.contains(".") ? region.admin1Code : "\(region.countryCode).\(region.admin1Code)"
  }

  private static func localName(of place: Place, _ gazetteer: LayeredGazetteer) -> String? {
    let names = gazetteer.names(of: place.id).filter { $0.kind == .main || $0.kind == .alternate }.map(\.text)
    return LocalNames.local(names, name: place.name, countryCode: place.countryCode)
  }
}

extension Geometry {
  /// The rings of each polygon; empty for other geometries.
  fileprivate var polygonRings: [[[Position]]] {
    switch self {
    case .polygon(let rings, _): [rings]
    case .multiPolygon(let polygons, _): polygons
    default: []
    }
  }
}
